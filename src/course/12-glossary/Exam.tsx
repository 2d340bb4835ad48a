import { useState } from 'react'
import { formatNumber, m } from '../../i18n'
import { hashOf } from '../../store'
import button from '../../ui/button.module.css'
import course from '../course.module.css'
import { chapters } from '../index'
import { Options } from '../Options'
import css from './closing.module.css'
import { type Asked, drawn } from './exam'

/** The quick checks of every chapter that can be read. */
async function loadPool(): Promise<readonly Asked[]> {
  const lessons = await Promise.all(
    chapters.map(async ({ id, load }) => ({ chapter: id, checks: (await load?.())?.checks ?? [] })),
  )
  return lessons.flatMap(({ chapter, checks }) => checks.map((check) => ({ chapter, check })))
}

const keyOf = ({ chapter, check }: Asked): string => `${chapter}-${check.id}`

interface QuestionProps {
  readonly asked: Asked
  readonly number: number
  readonly chosen: string | null
  readonly onChoose: (option: string) => void
}

function Question({ asked, number, chosen, onChoose }: QuestionProps) {
  const { chapter, check } = asked
  const id = `exam-${keyOf(asked)}`
  const answer = check.options.find((option) => option.id === chosen)
  return (
    <li className={course.question}>
      <p id={id}>
        <span className={course.letter}>{formatNumber(number)}</span> {check.question()}
      </p>
      <Options
        question={id}
        options={check.options}
        chosen={chosen}
        isFixed={chosen !== null}
        onChoose={onChoose}
      />
      <p role="status" className={course.verdict}>
        {answer && (
          <>
            <strong>{answer.right ? m.course_check_right() : m.course_check_wrong()}</strong>{' '}
            {answer.why()}{' '}
            {!answer.right && (
              <a href={hashOf({ page: 'chapter', id: chapter, section: 'checks' })}>
                {m.closing_exam_again()}
              </a>
            )}
          </>
        )}
      </p>
    </li>
  )
}

/** Ten questions from the whole course. The first answer counts; nothing of it is kept. */
export function Exam() {
  const [pool, setPool] = useState<readonly Asked[] | null>(null)
  const [draw, setDraw] = useState(0)
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [fault, setFault] = useState(false)
  const begin = () => {
    setFault(false)
    loadPool().then(setPool, () => setFault(true))
  }
  if (!pool)
    return (
      <div className={css.exam}>
        <button type="button" className={button.button} onClick={begin}>
          {m.closing_exam_begin()}
        </button>
        <p role="status">{fault && m.closing_exam_fault()}</p>
      </div>
    )
  const questions = drawn(pool, draw)
  const answered = questions.filter((asked) => keyOf(asked) in chosen)
  const right = answered.filter(({ check, chapter }) =>
    check.options.some((option) => option.right && option.id === chosen[`${chapter}-${check.id}`]),
  )
  const again = () => {
    setChosen({})
    setDraw(draw + 1)
  }
  return (
    <div className={css.exam}>
      <ol>
        {questions.map((asked, place) => (
          <Question
            key={`${draw} ${keyOf(asked)}`}
            asked={asked}
            number={place + 1}
            chosen={chosen[keyOf(asked)] ?? null}
            onChoose={(option) => setChosen({ ...chosen, [keyOf(asked)]: option })}
          />
        ))}
      </ol>
      <p role="status">
        {m.closing_exam_count({
          right: formatNumber(right.length),
          answered: formatNumber(answered.length),
          of: formatNumber(questions.length),
        })}
      </p>
      <button type="button" className={button.button} onClick={again}>
        {m.closing_exam_others()}
      </button>
    </div>
  )
}
