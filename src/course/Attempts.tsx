import { formatNumber, m } from '../i18n'
import { TRIED_MAX, type TriedPlan } from '../store'
import button from '../ui/button.module.css'
import css from './course.module.css'
import { reachesTogether } from './judge'
import type { Challenge, Goal } from './lesson'
import { formatQuantity } from './quantity'
import { verdictWord } from './together'

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

const isByGoal = ({ goals }: Challenge): boolean => goals.some(({ together }) => together)

/** What the last column tells. */
const lastOf = (task: Challenge): string =>
  isByGoal(task) ? m.course_challenge_goals() : m.course_challenge_days()

/** How often a goal was reached; of all days together, how many they were and whether it was. */
function saidOf(goal: Goal, [value, days]: TriedPlan['goals'][string], total: number): string {
  if (!goal.together) return m.course_challenge_reached({ days, total })
  const is = verdictWord(reachesTogether(goal, value))
  return m.course_together_of({ days: formatNumber(days), is })
}

function Row({ task, tried, nameOf, onTake, plan }: AttemptsProps & { readonly plan: TriedPlan }) {
  const total = task.seeds.length
  const of = isByGoal(task) ? task.goals.length : total
  const name = nameOf(plan)
  return (
    <tr>
      <th scope="row">{name}</th>
      {task.goals.map((goal) => {
        const known = plan.goals[goal.id] ?? [null, 0]
        const unit = goal.together?.kind === 'share' ? 'share' : goal.unit
        return (
          <td key={goal.id} data-label={goal.name()}>
            {formatQuantity(unit, known[0])}{' '}
            <span className={css.quiet}>{saidOf(goal, known, total)}</span>
          </td>
        )
      })}
      <td data-label={lastOf(task)}>
        {m.course_challenge_reached({ days: plan.days, total: of })}
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
  const words = { total: task.seeds.length, kept: formatNumber(TRIED_MAX) }
  const last = lastOf(task)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
    <section className={css.scroll} tabIndex={0} aria-label={last}>
      <table className={css.attempts}>
        <caption>
          {isByGoal(task)
            ? m.course_challenge_attempts_together(words)
            : m.course_challenge_attempts(words)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{m.course_challenge_plan()}</th>
            {task.goals.map((goal) => (
              <th key={goal.id} scope="col">
                {goal.name()}
              </th>
            ))}
            <th scope="col">{last}</th>
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
