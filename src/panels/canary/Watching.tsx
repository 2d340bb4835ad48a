// The four groups of what one may watch, for either version, and where the two differ.
import { formatNumber, formatPercent, m } from '../../i18n'
import type { CanaryFigures } from '../../sim'
import { usePlayer, useReading, useSession } from '../../store'
import table from '../../ui/figures.module.css'
import styles from './canary.module.css'
import { busyOf, planOf, releaseAt, type Watched, watched } from './figures'

const rows: readonly {
  readonly id: keyof Watched
  readonly group: () => string
  readonly name: () => string
  readonly format: (value: number) => string
}[] = [
  {
    id: 'busy',
    group: m.canary_group_infrastructure,
    name: m.canary_watch_busy,
    format: (value) => formatPercent(value),
  },
  {
    id: 'errors',
    group: m.canary_group_application,
    name: m.canary_watch_errors,
    format: (value) => formatPercent(value, 1),
  },
  {
    id: 'p99',
    group: m.canary_group_application,
    name: () => 'p99',
    format: (value) => `${formatNumber(value)} ${m.unit_ms()}`,
  },
  {
    id: 'missing',
    group: m.canary_group_business,
    name: m.canary_watch_missing,
    format: (value) => formatPercent(value, 1),
  },
  {
    id: 'slow',
    group: m.canary_group_experience,
    name: m.canary_watch_slow,
    format: (value) => formatPercent(value, 1),
  },
]

/** What each group of metrics says of either version. */
export function Watching({ session }: { session: string }) {
  const player = usePlayer(session)
  const { scenario } = useSession(session, ({ lanes }) => lanes[0])
  const plan = planOf(scenario)
  const text = useReading(
    player,
    (one) => {
      const moment = one.moment(0)
      const release = releaseAt(moment)
      if (release === null || plan === null) return ''
      const busy = (pool: number) =>
        busyOf(
          moment,
          scenario.pools[pool].servers.map(({ name }) => name),
        )
      return JSON.stringify([release.total, busy(plan.stable), busy(plan.canary)])
    },
    4,
  )
  if (text === '') return null
  const [total, stableBusy, canaryBusy]: readonly [
    CanaryFigures['total'],
    number | null,
    number | null,
  ] = JSON.parse(text)
  const [old, fresh] = [watched(total.stable, stableBusy), watched(total.canary, canaryBusy)]
  const cell = (value: number | null, format: (value: number) => string) =>
    value === null ? m.chart_none() : format(value)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
    <div role="group" className={table.scroll} tabIndex={0} aria-label={m.canary_watching()}>
      <table className={`${table.figures} ${styles.watching}`}>
        <caption>{m.canary_watching()}</caption>
        <thead>
          <tr>
            <td />
            <td />
            <th scope="col">{m.canary_old()}</th>
            <th scope="col">{m.canary_new()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, group, name, format }) => (
            <tr key={id}>
              <th scope="row">{group()}</th>
              <td>{name()}</td>
              <td>{cell(old[id], format)}</td>
              <td>{cell(fresh[id], format)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={table.note}>{m.canary_watching_note()}</p>
    </div>
  )
}
