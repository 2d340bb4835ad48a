import type { Lesson } from '../../course/lesson'
import { m } from '../../i18n'
import { questionOf, type Step, titleOf } from '../present/steps'
import { useAnswer } from '../present/useAnswer'
import css from './handout.module.css'

interface AnswerProps {
  readonly lesson: Lesson
  readonly step: Step
  readonly name: string
}

function Answer({ lesson, step, name }: AnswerProps) {
  const answer = useAnswer({ lesson, step, isWanted: true })
  const question = questionOf(step)
  if (!question) return null
  const right = question.options.filter(({ id }) => answer?.right.includes(id))
  return (
    <div className={css.answer} data-computing={answer === null || undefined}>
      <dt>
        <b>{name}</b> {question.ask}
      </dt>
      <dd>
        {answer === null && m.course_predict_computing()}
        {right.map(({ id, text, why }) => (
          <p key={id}>
            <b>{text()}</b> {why()}
          </p>
        ))}
        {answer?.measured && <p>{m.class_measured({ value: answer.measured })}</p>}
      </dd>
    </div>
  )
}

interface AnswersProps {
  readonly lesson: Lesson
  readonly title: string
  /** The questions of the sheet with their names on it. */
  readonly asked: readonly { readonly step: Step; readonly name: string }[]
}

/** The answers, on a sheet of their own. */
export function Answers({ lesson, title, asked }: AnswersProps) {
  return (
    <section className={css.answers}>
      <h2>{m.handout_answers()}</h2>
      <p className={css.of}>{title}</p>
      <dl>
        {asked.map(({ step, name }) => (
          <Answer key={`${step.kind} ${step.id} ${titleOf(step)}`} {...{ lesson, step, name }} />
        ))}
      </dl>
    </section>
  )
}
