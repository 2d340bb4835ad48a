import type { LessonId } from '../../course'
import type { LessonPlan, Part } from '../../course/plan'
import { formatNumber, m } from '../../i18n'
import { hashOf } from '../../store'
import css from './teach.module.css'

interface PartViewProps {
  readonly chapter: LessonId
  readonly part: Part
}

const isNumbered = (figure: string): boolean => /^\d/.test(figure)

/** What a figure is called; one that has no number, by whether it stands alone. */
function figureName(figure: string, all: readonly string[]): string {
  if (isNumbered(figure)) return m.teach_figure({ figure })
  return all.some(isNumbered) ? m.teach_figure_more() : m.teach_figure_own()
}

/** A part of the hour: its minutes, what happens in it, and the figures that are shown. */
export function PartView({ chapter, part }: PartViewProps) {
  return (
    <>
      <b>{m.teach_minutes({ minutes: formatNumber(part.minutes) })}</b>
      <span>
        {part.does}{' '}
        {part.figures.map((figure) => (
          <a
            key={figure}
            href={hashOf({ page: 'chapter', id: chapter, section: `figure-${figure}` })}
          >
            {figureName(figure, part.figures)}
          </a>
        ))}
      </span>
    </>
  )
}

/** The plan of a lesson, to be read at the desk or printed. */
export function PlanView({
  chapter,
  plan,
}: {
  readonly chapter: LessonId
  readonly plan: LessonPlan
}) {
  return (
    <div className={css.plan}>
      <h4>{m.teach_goals()}</h4>
      <ul>
        {plan.goals.map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ul>
      <h4>{m.teach_before()}</h4>
      <p>{plan.before}</p>
      <h4>{m.teach_parts()}</h4>
      <ol className={css.parts}>
        {plan.parts.map((part) => (
          <li key={part.does}>
            <PartView chapter={chapter} part={part} />
          </li>
        ))}
      </ol>
      <h4>{m.teach_questions()}</h4>
      <dl>
        {plan.questions.map(({ ask, answer }) => (
          <div key={ask}>
            <dt>{ask}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
