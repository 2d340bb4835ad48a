// What has come of the users of each lane so far, in figures and over time.
import { formatNumber, formatPercent, m } from '../../i18n'
import { type Moment, SECOND } from '../../sim'
import { usePlayer, useReading, useSession } from '../../store'
import figures from '../../ui/figures.module.css'
import { fairnessOf } from './derive'
import { OverTime } from './OverTime'
import styles from './sessions.module.css'

interface Figure {
  readonly name: () => string
  read(moment: Moment): string
}

const none = () => m.chart_none()

const rows: readonly Figure[] = [
  { name: m.sessions_figure_active, read: (one) => count(one.sessions?.tally.active) },
  { name: m.sessions_figure_kept, read: (one) => count(one.sessions?.tally.kept) },
  { name: m.sessions_figure_lost, read: (one) => count(one.sessions?.tally.lost) },
  { name: m.sessions_figure_without, read: (one) => withoutOf(one) },
  { name: m.sessions_figure_logins, read: (one) => count(one.sessions?.tally.repeated) },
  {
    name: m.sessions_figure_fairness,
    read: (one) => {
      const fairness = fairnessOf(one)
      return fairness === null ? none() : formatNumber(fairness, 3)
    },
  },
  {
    name: m.sessions_figure_table,
    read: ({ sessions }) =>
      sessions === null || sessions.size === 0
        ? none()
        : m.sessions_kib({ value: formatNumber(sessions.tally.bytes / 1024, 1) }),
  },
  { name: m.sessions_figure_copies, read: (one) => count(one.sessions?.tally.copies) },
  {
    name: m.sessions_figure_waited,
    read: ({ sessions }) =>
      m.format_seconds({ value: formatNumber((sessions?.tally.waited ?? 0) / SECOND, 1) }),
  },
]

const count = (value: number | undefined): string =>
  value === undefined ? none() : formatNumber(value)

const withoutOf = ({ sessions, totals }: Moment): string => {
  if (sessions === null || totals.arrived === 0) return none()
  return formatPercent(sessions.tally.without / totals.arrived, 1)
}

interface LanesProps {
  readonly moments: readonly Moment[]
  readonly names: readonly string[]
}

function FiguresTable({ moments, names }: LanesProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
    <div role="group" className={figures.scroll} tabIndex={0} aria-label={m.sessions_figures()}>
      <table className={figures.figures}>
        <caption>{m.sessions_figures()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.compare_column_lane()}</th>
            {rows.map(({ name }) => (
              <th scope="col" key={name()}>
                {name()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moments.map((moment, lane) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
            <tr key={lane}>
              <th scope="row">{names[lane]}</th>
              {rows.map(({ name, read }) => (
                <td key={name()}>{read(moment)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The tally of all lanes at the playhead. */
export function Tally({ session, names }: { session: string; names: readonly string[] }) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  useReading(player, ({ at }) => at, 4)
  const moments = lanes.map((_, lane) => player.moment(lane))
  return (
    <div className={styles.tally}>
      <FiguresTable moments={moments} names={names} />
      <div data-screen={lanes.length > 2 || undefined}>
        <OverTime moments={moments} names={names} length={lanes[0].scenario.duration} />
      </div>
    </div>
  )
}
