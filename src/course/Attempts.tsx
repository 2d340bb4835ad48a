import { formatNumber, m } from '../i18n'
import { TRIED_MAX, type TriedPlan } from '../store'
import button from '../ui/button.module.css'
import css from './course.module.css'
import type { Challenge } from './lesson'
import { formatQuantity } from './quantity'

interface AttemptsProps {
  readonly task: Challenge
  readonly tried: readonly TriedPlan[]
  /** A plan in the words of the page. */
  nameOf(plan: TriedPlan): string
  onTake(plan: TriedPlan): void
}

/** The first of the plans that passed most days; none where all are alike. */
const bestOf = (tried: readonly TriedPlan[]): TriedPlan | null => {
  const sorted = tried.toSorted((a, b) => b.days - a.days)
  const [first] = sorted
  return first && first.days > (sorted.at(-1)?.days ?? 0) ? first : null
}

function Row({ task, tried, nameOf, onTake, plan }: AttemptsProps & { readonly plan: TriedPlan }) {
  const total = task.seeds.length
  const name = nameOf(plan)
  return (
    <tr>
      <th scope="row">{name}</th>
      {task.goals.map(({ id, unit }) => {
        const [typical, days] = plan.goals[id] ?? [null, 0]
        return (
          <td key={id}>
            {formatQuantity(unit, typical)}{' '}
            <span className={css.quiet}>{m.course_challenge_reached({ days, total })}</span>
          </td>
        )
      })}
      <td>
        {m.course_challenge_reached({ days: plan.days, total })}
        {plan === bestOf(tried) && (
          <>
            {' '}
            <strong>{m.course_challenge_best()}</strong>
          </>
        )}
      </td>
      <td>
        {plan.run !== '' && (
          <button
            type="button"
            className={button.word}
            aria-label={m.course_challenge_take_named({ plan: name })}
            onClick={() => onTake(plan)}
          >
            {m.course_challenge_take()}
          </button>
        )}
      </td>
    </tr>
  )
}

/** What has been tried, today or before, and what came of it. */
export function Attempts(props: AttemptsProps) {
  const { task, tried } = props
  const total = task.seeds.length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
    <section className={css.scroll} tabIndex={0} aria-label={m.course_challenge_days()}>
      <table className={css.attempts}>
        <caption>{m.course_challenge_attempts({ total, kept: formatNumber(TRIED_MAX) })}</caption>
        <thead>
          <tr>
            <th scope="col">{m.course_challenge_plan()}</th>
            {task.goals.map((goal) => (
              <th key={goal.id} scope="col">
                {goal.name()}
              </th>
            ))}
            <th scope="col">{m.course_challenge_days()}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {tried.map((plan, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a plan is its place
            <Row key={place} {...props} plan={plan} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
