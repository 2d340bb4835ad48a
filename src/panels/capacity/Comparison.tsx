import { Fragment, useEffect, useState } from 'react'
import { formatNumber, m } from '../../i18n'
import { actions, useSession } from '../../store'
import button from '../../ui/button.module.css'
import table from '../../ui/figures.module.css'
import { Held } from '../frame/Held'
import { useSeedRuns } from '../frame/seedRuns'
import styles from './capacity.module.css'
import { type Figure, figures, meanOf } from './measured'
import { isRunOf, planOf, predictedOf, SERVERS_MAX, scenariosOf, type Wishes } from './plan'

const SEEDS = 20
const seedPlan = { seeds: SEEDS, details: [] }

const none = () => m.chart_none()

interface ComparisonProps {
  readonly session: string
  readonly wishes: Wishes
}

/** Runs a plan: it becomes the figure's own, and twenty other days of it are counted. */
function usePlanRun(session: string, wishes: Wishes) {
  const lanes = useSession(session, (state) => state.lanes)
  const runs = useSeedRuns(lanes, seedPlan)
  const isCurrent = isRunOf(lanes, wishes)
  const [isAsked, ask] = useState(false)
  const begin = runs.start
  // What was asked for begins once the lanes are those of the plan.
  useEffect(() => {
    if (!isAsked || !isCurrent) return
    ask(false)
    begin()
  }, [isAsked, isCurrent, begin])
  const start = () => {
    ask(true)
    if (isCurrent) return
    scenariosOf(lanes[0].scenario, wishes).forEach((scenario, lane) => {
      actions.setScenario(session, scenario, { lane, gesture: 'plan' })
    })
    actions.endGesture(session)
  }
  return { ...runs, isCurrent, start }
}

type PlanRun = ReturnType<typeof usePlanRun>

const foretoldOf = (figure: Figure, outcome: ReturnType<typeof predictedOf>): string => {
  if (outcome === null) return none()
  const value = figure.foretold(outcome)
  return Number.isFinite(value) ? figure.format(value) : m.capacity_endless()
}

const measuredOf = (figure: Figure, results: Parameters<typeof meanOf>[1]): string => {
  const value = meanOf(figure, results)
  return value === null ? none() : figure.format(value)
}

/** A line to each figure: all servers, and one fewer; foretold, and measured. */
function Table({ wishes, runs }: { wishes: Wishes; runs: PlanRun }) {
  const { rate, servers } = planOf(wishes)
  const columns = [servers, servers - 1].map((count, lane) => ({
    count,
    outcome: predictedOf(wishes, rate, count),
    results: runs.isCurrent ? (runs.results[lane] ?? []) : [],
  }))
  return (
    <table className={table.figures}>
      <thead>
        <tr>
          <td />
          {columns.map(({ count }) => (
            <th key={count} scope="colgroup" colSpan={2}>
              {m.capacity_column({ n: formatNumber(count) })}
            </th>
          ))}
        </tr>
        <tr>
          <td />
          {columns.map(({ count }) => (
            <Fragment key={count}>
              <th scope="col">{m.capacity_foretold()}</th>
              <th scope="col">{m.capacity_measured()}</th>
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.id}>
            <th scope="row">{figure.name()}</th>
            {columns.map(({ count, outcome, results }) => (
              <Fragment key={count}>
                <td>{foretoldOf(figure, outcome)}</td>
                <td className={styles.measured}>{measuredOf(figure, results)}</td>
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const noteOf = (runs: PlanRun, servers: number): string => {
  if (servers > SERVERS_MAX) return m.capacity_too_many({ n: SERVERS_MAX })
  if (runs.isRunning) return m.capacity_progress({ done: runs.done, all: runs.all })
  if (!runs.isCurrent) return m.capacity_changed()
  return runs.done > 0 ? m.capacity_done({ runs: SEEDS }) : m.capacity_says()
}

/** What theory promises of the plan, beside what runs of it measured. */
export function Comparison({ session, wishes }: ComparisonProps) {
  const runs = usePlanRun(session, wishes)
  const { servers } = planOf(wishes)
  return (
    <div className={styles.test}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus */}
      <section className={table.scroll} tabIndex={0} aria-label={m.capacity_table()}>
        <Table wishes={wishes} runs={runs} />
      </section>
      <div className={styles.run}>
        <Held id="run">
          <button
            type="button"
            className={button.button}
            disabled={servers > SERVERS_MAX}
            onClick={runs.isRunning ? runs.stop : runs.start}
          >
            {runs.isRunning ? m.capacity_stop() : m.capacity_run()}
          </button>
        </Held>
        <p role="status">{noteOf(runs, servers)}</p>
      </div>
    </div>
  )
}
