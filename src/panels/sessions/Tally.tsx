// What has come of the users of each lane so far, in figures and over time.
import { useState } from 'react'
import { TableTwin } from '../../charts/TableTwin'
import type { TableData } from '../../charts/table'
import { formatNumber, formatPercent, m } from '../../i18n'
import { type Moment, SECOND } from '../../sim'
import { usePlayer, useReading, useSession } from '../../store'
import button from '../../ui/button.module.css'
import figures from '../../ui/figures.module.css'
import { hueOf } from '../../ui/hue'
import { fairnessOf, stepsOf } from './derive'
import styles from './sessions.module.css'

const WIDTH = 600
const HEIGHT = 72
const TOP = 6

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

const tableOf = ({ moments, names }: LanesProps): TableData => {
  const [first] = moments
  const { width = SECOND, count: cells = 0 } = first?.sessions?.series ?? {}
  return {
    columns: [
      { label: m.sessions_seconds(), digits: 1 },
      ...names.map((name) => ({ label: m.sessions_lost_in({ name }), digits: 0 })),
    ],
    rows: Array.from({ length: cells }, (_, cell) => [
      ((cell + 1) * width) / SECOND,
      ...moments.map(({ sessions }) => sessions?.series.lost[cell] ?? null),
    ]),
  }
}

/** Carts lost so far, a line to each lane. */
function LostOverTime({ moments, names, length }: LanesProps & { length: number }) {
  const [isTable, setTable] = useState(false)
  const lost = moments.map(({ sessions }) => sessions?.tally.lost ?? 0)
  const top = Math.max(4, ...lost)
  const y = (value: number) => HEIGHT - (value / top) * (HEIGHT - TOP)
  const title = m.sessions_over_time()
  return (
    <figure className={styles.chart}>
      <figcaption>
        {title}
        <button type="button" className={button.word} onClick={() => setTable(true)}>
          {m.chart_as_table()}
        </button>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 1}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={names
          .map((name, lane) => m.sessions_lost_now({ name, n: formatNumber(lost[lane]) }))
          .join(m.compare_detail_separator())}
      >
        <path className={styles.axis} d={`M0 ${HEIGHT}H${WIDTH}`} />
        {moments.map(({ sessions }, lane) => {
          if (sessions === null) return null
          const { width, lost: line } = sessions.series
          const x = (cell: number) => (WIDTH * cell * width) / length
          return (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
              key={lane}
              className={`${styles.curve} ${hueOf(lane)}`}
              data-lane={lane}
              d={stepsOf(line, { x, y })}
            />
          )
        })}
      </svg>
      <ul className={styles.key}>
        {names.map((name, lane) => (
          <li key={name}>
            <svg width="22" height="8" aria-hidden="true">
              <path className={`${styles.curve} ${hueOf(lane)}`} data-lane={lane} d="M0 4H22" />
            </svg>
            {m.sessions_lost_now({ name, n: formatNumber(lost[lane]) })}
          </li>
        ))}
      </ul>
      {isTable && (
        <TableTwin
          title={title}
          table={tableOf({ moments, names })}
          onClose={() => setTable(false)}
        />
      )}
    </figure>
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
      <LostOverTime moments={moments} names={names} length={lanes[0].scenario.duration} />
    </div>
  )
}
