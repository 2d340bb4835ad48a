import { m } from '../i18n'
import css from './course.module.css'
import { type Attempt, passedDays } from './judge'
import type { Challenge } from './lesson'
import { formatQuantity } from './quantity'

/** What has been tried, and what came of it. */
export function Attempts(props: {
  readonly task: Challenge
  readonly attempts: readonly Attempt[]
}) {
  const { task, attempts } = props
  const total = task.seeds.length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
    <section className={css.scroll} tabIndex={0} aria-label={m.course_challenge_days()}>
      <table className={css.attempts}>
        <caption>{m.course_challenge_attempts({ total })}</caption>
        <thead>
          <tr>
            <th scope="col">{m.course_challenge_plan()}</th>
            {task.goals.map((goal) => (
              <th key={goal.id} scope="col">
                {goal.name()}
              </th>
            ))}
            <th scope="col">{m.course_challenge_days()}</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: attempts are only ever appended
            <tr key={place}>
              <th scope="row">{attempt.plan}</th>
              {attempt.goals.map(({ goal, typical, days }) => (
                <td key={goal.id}>
                  {formatQuantity(goal.unit, typical)}{' '}
                  <span className={css.quiet}>{m.course_challenge_reached({ days, total })}</span>
                </td>
              ))}
              <td>{m.course_challenge_reached({ days: passedDays(attempt), total })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
