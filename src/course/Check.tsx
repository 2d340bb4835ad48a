import { useId } from 'react'
import { m } from '../i18n'
import { actions, useProgress } from '../store'
import css from './course.module.css'
import { useDesk } from './desk'
import { Options } from './Options'

/** A quick check: every answer is told why, in the same tone. */
export function Check({ id }: { readonly id: string }) {
  const { lesson } = useDesk()
  const question = useId()
  const check = lesson.checks.find((it) => it.id === id)
  const key = `${lesson.id}-${id}`
  const chosen = useProgress(({ answers }) => answers[key] ?? null)
  if (!check) throw new Error(`${lesson.id} has no check ${id}`)
  const answer = check.options.find((option) => option.id === chosen)
  return (
    <div className={css.question}>
      <p id={question}>
        <span className={css.letter}>{id}</span> {check.question()}
      </p>
      <Options
        question={question}
        options={check.options}
        chosen={chosen}
        onChoose={(option) => actions.answer(key, option)}
      />
      <p role="status" className={css.verdict}>
        {answer && (
          <>
            <strong>{answer.right ? m.course_check_right() : m.course_check_wrong()}</strong>{' '}
            {answer.why()}
          </>
        )}
      </p>
    </div>
  )
}
