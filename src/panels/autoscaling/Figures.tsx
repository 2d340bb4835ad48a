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

const EXACT = 100_000 // answers whose percentiles are read one by one

interface FiguresProps {
  readonly session: string
  readonly names: readonly string[]
  /** A line to each figure: where there is no room for all of them beside each other. */
  readonly isNarrow: boolean
}

/** A line to each lane. */
export function Figures({ session, names, isNarrow }: FiguresProps) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  const summaries = useSummaries(player)
  useReading(player, ({ at }) => at, 4)
  const told = lanes.map(
    (run, lane): Told => ({ moment: player.moment(lane), run, summary: summaries[lane] ?? null }),
  )
  const columns = figures.map(({ name, read }) => ({ name: name(), values: told.map(read) }))
  const isRough = summaries.some((one) => one !== null && one.completed > EXACT)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
    <div role="group" className={table.scroll} tabIndex={0} aria-label={m.scaling_figures()}>
      <table className={table.figures}>
        <caption>{m.scaling_figures()}</caption>
        {isNarrow ? (
          <ByFigure columns={columns} names={names} />
        ) : (
          <ByLane columns={columns} names={names} />
        )}
      </table>
      {isRough && <p className={table.note}>{m.scaling_p99_error()}</p>}
    </div>
  )
}

interface Columns {
  readonly columns: readonly { readonly name: string; readonly values: readonly string[] }[]
  readonly names: readonly string[]
}

const ByLane = ({ columns, names }: Columns) => (
  <>
    <thead>
      <tr>
        <th scope="col">{m.compare_column_lane()}</th>
        {columns.map(({ name }) => (
          <th scope="col" key={name}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {names.map((own, lane) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
        <tr key={lane}>
          <th scope="row">{own}</th>
          {columns.map(({ name, values }) => (
            <td key={name}>{values[lane]}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </>
)

const ByFigure = ({ columns, names }: Columns) => (
  <>
    {names.length > 1 && (
      <thead>
        <tr>
          <td />
          {names.map((own, lane) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
            <th scope="col" key={lane} aria-label={own}>
              {lane + 1}
            </th>
          ))}
        </tr>
      </thead>
    )}
    <tbody>
      {columns.map(({ name, values }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {values.map((value, lane) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
            <td key={lane}>{value}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </>
)
