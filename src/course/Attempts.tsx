import { m } from '../i18n'
import css from './course.module.css'
import { type Attempt, passedDays } from './judge'
import type { Challenge } from './lesson'
import { formatQuantity } from './quantity'

/** A day that reached every goal is a dot, one that did not a cross. */
function Days({ days }: { readonly days: readonly boolean[] }) {
  return (
    <svg className={css.days} viewBox={`0 0 ${days.length * 9} 10`} aria-hidden="true">
      {days.map((isReached, day) =>
        isReached ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place
          <circle key={day} cx={day * 9 + 4.5} cy="5" r="2.6" />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place
          <path key={day} d={`M${day * 9 + 2} 2.5l5 5m0 -5l-5 5`} />
        ),
      )}
    </svg>
  )
}

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
              <td>
                {m.course_challenge_reached({ days: passedDays(attempt), total })}{' '}
                <Days days={attempt.days} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
