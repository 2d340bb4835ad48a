// What each lane has come to so far: customers lost, how long the slowest waited, and the bill.
import { formatMoney, formatNumber, formatPercent, formatSeconds, m } from '../../i18n'
import { MINUTE, type Moment, type RunSummary } from '../../sim'
import type { Run } from '../../sim/scenario'
import { usePlayer, useReading, useSession } from '../../store'
import table from '../../ui/figures.module.css'
import { useSummaries } from '../frame/useSummaries'
import { paidTimeOf } from './fleet'

interface Told {
  readonly moment: Moment
  readonly run: Run
  readonly summary: RunSummary | null
}

interface Figure {
  readonly name: () => string
  read(told: Told): string
}

const none = () => m.chart_none()

const lostOf = ({ totals }: Moment): string => {
  const ended = totals.completed + totals.failed + totals.rejected
  return ended === 0 ? none() : formatPercent((totals.failed + totals.rejected) / ended, 1)
}

const figures: readonly Figure[] = [
  { name: m.scaling_figure_lost, read: ({ moment }) => lostOf(moment) },
  {
    name: m.scaling_figure_p99,
    read: ({ summary }) => (summary?.latency ? formatSeconds(summary.latency.p99) : none()),
  },
  {
    name: m.scaling_figure_minutes,
    read: ({ moment, run }) => formatNumber(paidTimeOf(moment, run) / MINUTE),
  },
  {
    name: m.scaling_figure_bill,
    read: ({ moment }) => (moment.scaling ? formatMoney(moment.scaling.cost) : none()),
  },
  {
    name: m.scaling_figure_peak,
    read: ({ moment }) =>
      formatNumber(moment.scaling?.peak ?? moment.servers.filter(({ present }) => present).length),
  },
  {
    name: m.scaling_figure_changes,
    read: ({ moment }) =>
      formatNumber((moment.scaling?.added ?? 0) + (moment.scaling?.removed ?? 0)),
  },
  {
    name: m.scaling_figure_reversals,
    read: ({ moment }) => formatNumber(moment.scaling?.reversals ?? 0),
  },
]

/** A line to each lane. */
export function Figures({ session, names }: { session: string; names: readonly string[] }) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  const summaries = useSummaries(player)
  useReading(player, ({ at }) => at, 4)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
    <div role="group" className={table.scroll} tabIndex={0} aria-label={m.scaling_figures()}>
      <table className={table.figures}>
        <caption>{m.scaling_figures()}</caption>
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
          {lanes.map((run, lane) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
            <tr key={lane}>
              <th scope="row">{names[lane]}</th>
              {figures.map(({ name, read }) => (
                <td key={name()}>
                  {read({ moment: player.moment(lane), run, summary: summaries[lane] ?? null })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
