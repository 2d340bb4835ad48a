// What each lane has come to so far: requests cut off, errors of either version, users who met one,
// and what the second fleet has cost.
import { formatNumber, formatSeconds, m } from '../../i18n'
import { MINUTE, type Moment } from '../../sim'
import { usePlayer, useReading } from '../../store'
import table from '../../ui/figures.module.css'
import styles from './blueGreen.module.css'
import { fleetsOf, releaseOf } from './fleet'

const framed = `${table.scroll} ${table.cards}`

interface Figure {
  readonly name: () => string
  read(moment: Moment): string
  /** Only where users have carts. */
  readonly ofCarts?: boolean
}

const none = () => m.chart_none()

const ofFleet =
  (fleet: number, pick: 'failed' | 'users') =>
  (moment: Moment): string =>
    formatNumber(fleetsOf(moment)[fleet]?.figures?.[pick] ?? 0)

const minutes = (value: number | undefined) =>
  value === undefined ? none() : formatNumber(value / MINUTE, 1)

const all: readonly Figure[] = [
  {
    name: m.bg_figure_lost,
    read: ({ totals }) => formatNumber(totals.failed + totals.rejected),
  },
  { name: m.bg_figure_cut, read: (moment) => formatNumber(releaseOf(moment)?.cut ?? 0) },
  { name: m.bg_figure_failed_blue, read: ofFleet(0, 'failed') },
  { name: m.bg_figure_failed_green, read: ofFleet(1, 'failed') },
  {
    name: m.bg_figure_users,
    read: ({ versions }) =>
      formatNumber((versions ?? []).reduce((sum, { newUsers }) => sum + newUsers, 0)),
  },
  {
    name: m.bg_figure_carts,
    ofCarts: true,
    read: ({ sessions }) => formatNumber(sessions?.tally.lost ?? 0),
  },
  {
    name: m.bg_figure_first,
    read: (moment) => {
      const p95 = releaseOf(moment)?.firstP95 ?? null
      return p95 === null ? none() : formatSeconds(p95)
    },
  },
  { name: m.bg_figure_extra, read: (moment) => minutes(releaseOf(moment)?.extra) },
]

/** A line to each lane. */
export function Below({ session, names }: { session: string; names: readonly string[] }) {
  const player = usePlayer(session)
  useReading(player, ({ at }) => at, 4)
  const hasCarts = names.some((_, lane) => Boolean(player.moment(lane).sessions))
  const figures = all.filter(({ ofCarts = false }) => hasCarts || !ofCarts)
  return (
    <div className={styles.figures}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
      <div role="group" className={framed} tabIndex={0} aria-label={m.bg_figures()}>
        <table className={table.figures}>
          <caption>{m.bg_figures()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.compare_column_lane()}</th>
              {figures.map(({ name }) => (
                <th scope="col" key={name()}>
                  {name()}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name, lane) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
              <tr key={lane}>
                <th scope="row">{name}</th>
                {figures.map((figure) => (
                  <td key={figure.name()} data-label={figure.name()}>
                    {figure.read(player.moment(lane))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
