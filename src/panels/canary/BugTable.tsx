// Bugs by metrics: in how many runs each metric of the new version stood out.
import { formatNumber, m } from '../../i18n'
import { scenarioNamed } from '../../sim/scenario'
import type { RunSummary } from '../../store'
import table from '../../ui/figures.module.css'
import { bugs, halved, type Sign, signs, signsOf } from './bugs'
import styles from './bugs.module.css'

const bugNames: Readonly<Record<(typeof bugs)[number], () => string>> = {
  'bug-none': m.panel_canary_bug_none,
  'bug-crash': m.panel_canary_bug_crash,
  'bug-route': m.panel_canary_bug_route,
  'bug-leak': m.panel_canary_bug_leak,
  'bug-device': m.panel_canary_bug_device,
  'bug-load': m.panel_canary_bug_load,
  'bug-slower': m.panel_canary_bug_slower,
  'slow-thrice': m.panel_canary_slow,
  'bug-metric': m.panel_canary_bug_metric,
}

const signNames: Readonly<Record<Sign, () => string>> = {
  slots: m.canary_sign_slots,
  errors: m.canary_watch_errors,
  median: m.canary_sign_median,
  tail: () => 'p99',
  orders: m.canary_watch_missing,
  patience: m.canary_watch_slow,
}

const groups = [
  { name: m.canary_group_infrastructure, span: 1 },
  { name: m.canary_group_application, span: 3 },
  { name: m.canary_group_business, span: 1 },
  { name: m.canary_group_experience, span: 1 },
]

const MOST = 0.5

interface CellProps {
  readonly shown: number
  readonly of: number
}

/** A full square: it stands out in most runs; an empty one: now and then. */
function Cell({ shown, of }: CellProps) {
  if (of === 0) return <td>{m.chart_none()}</td>
  const kind = shown === 0 ? 'no' : shown / of > MOST ? 'yes' : 'few'
  return (
    <td data-shows={kind}>
      <span aria-hidden="true">{{ yes: '■', few: '□', no: '·' }[kind]}</span> {formatNumber(shown)}
    </td>
  )
}

/** The runs of all bugs, one bug after the other. */
export const bugJobs = (runs: number) =>
  bugs.flatMap((id) => {
    const scenario = halved(scenarioNamed(id))
    return Array.from({ length: runs }, (_, k) => ({
      run: { scenario, seed: k + 1, interventions: [] },
    }))
  })

interface BugTableProps {
  readonly results: readonly (RunSummary | null)[]
  readonly runs: number // of each bug
}

/** The table, filled as its runs come in. */
export function BugTable({ results, runs }: BugTableProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
    <div role="group" className={table.scroll} tabIndex={0} aria-label={m.canary_bugs()}>
      <table className={`${table.figures} ${styles.bugs}`}>
        <caption>{m.canary_bugs()}</caption>
        <thead>
          <tr>
            <td />
            {groups.map(({ name, span }) => (
              <th key={name()} scope="colgroup" colSpan={span}>
                {name()}
              </th>
            ))}
          </tr>
          <tr>
            <td />
            {signs.map((sign) => (
              <th key={sign} scope="col">
                {signNames[sign]()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bugs.map((id, row) => {
            const scenario = scenarioNamed(id)
            const told = results
              .slice(row * runs, (row + 1) * runs)
              .flatMap((one) => (one === null ? [] : [signsOf(scenario, one)]))
            return (
              <tr key={id}>
                <th scope="row">{bugNames[id]()}</th>
                {signs.map((sign) => (
                  <Cell
                    key={sign}
                    shown={told.filter((one) => one?.[sign] === true).length}
                    of={told.length}
                  />
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={table.note}>{m.canary_bugs_note({ runs: formatNumber(runs) })}</p>
    </div>
  )
}
