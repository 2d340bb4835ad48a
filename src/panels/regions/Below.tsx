// What the settings promise beside what the run has measured so far, a column to each lane.
import { useContext } from 'react'
import { formatNumber, formatPercent, formatSeconds, m } from '../../i18n'
import type { Moment, Span } from '../../sim'
import type { Run } from '../../sim/scenario'
import { usePlayer, useReading, useSession } from '../../store'
import table from '../../ui/figures.module.css'
import { AskedContext } from '../frame/asked'
import {
  availabilityOf,
  type Computed,
  computedOf,
  loadOf,
  measuredBack,
  outageOf,
} from './computed'
import styles from './regions.module.css'

interface Figure {
  readonly id: string
  readonly name: () => string
  measured(moment: Moment, run: Run): string | null
  computed?(computed: Computed, run: Run): string | null
}

const span = ({ least, most }: Span): string =>
  m.rg_span({ least: formatNumber(least / 1_000_000), most: formatSeconds(most, 0) })

const figures: readonly Figure[] = [
  {
    id: 'noticed',
    name: m.rg_figure_noticed,
    measured: (moment) => {
      const outage = outageOf(moment)
      return outage === null || outage.noticed < 0
        ? null
        : formatSeconds(outage.noticed - outage.at)
    },
    computed: ({ noticed }) => span(noticed),
  },
  {
    id: 'rto',
    name: m.rg_figure_rto,
    measured: (moment) => {
      const back = measuredBack(moment)
      return back === null ? null : formatSeconds(back)
    },
    computed: ({ back, isAtMost }) =>
      isAtMost ? m.rg_at_most({ time: formatSeconds(back.most, 0) }) : span(back),
  },
  {
    id: 'rpo',
    name: m.rg_figure_rpo,
    measured: (moment) => {
      const outage = outageOf(moment)
      if (outage === null) return null
      return m.rg_rpo({
        n: formatNumber(outage.writesLost),
        time: formatSeconds(outage.at - outage.oldestLost),
      })
    },
    computed: ({ writes, age }) =>
      m.rg_rpo({ n: formatNumber(writes, writes % 1 === 0 ? 0 : 1), time: formatSeconds(age) }),
  },
  {
    id: 'lost',
    name: m.rg_figure_lost,
    measured: (moment) => {
      const { failed, rejected } = moment.totals
      return formatNumber(failed + rejected)
    },
  },
  {
    id: 'available',
    name: m.rg_figure_available,
    measured: (moment) => {
      const back = measuredBack(moment)
      return back === null ? null : formatPercent(availabilityOf(back), 4)
    },
    computed: ({ back }) => formatPercent(availabilityOf(back.mean), 4),
  },
  {
    id: 'load',
    name: m.rg_figure_load,
    measured: (_, run) => {
      const load = loadOf(run)
      return load === null ? null : formatPercent(load.used)
    },
    computed: (_, run) => {
      const load = loadOf(run)
      return load === null ? null : m.rg_below({ share: formatPercent(load.most) })
    },
  },
]

const promiseOf = ({ computed }: Figure, run: Run, promise: Computed | null): string | null =>
  (promise && computed?.(promise, run)) ?? null

const isShown = ({ id }: Figure, lanes: readonly Run[]): boolean =>
  id !== 'load' || lanes.some((run) => loadOf(run) !== null)

interface BelowProps {
  readonly session: string
  readonly names: readonly string[]
}

/** Computed and measured, by lane. */
export function Below({ session, names }: BelowProps) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  const cellsOf = (one: typeof player) =>
    figures.map((figure) => lanes.map((run, lane) => figure.measured(one.moment(lane), run)))
  const text = useReading(player, (one) => JSON.stringify(cellsOf(one as typeof player)), 4)
  const measured: readonly (readonly (string | null)[])[] = JSON.parse(text)
  const isAsked = useContext(AskedContext)
  const promised = lanes.map((run) => (isAsked ? null : computedOf(run)))
  const isAlone = lanes.length === 1
  return (
    <div className={styles.figures}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
      <div role="group" className={table.scroll} tabIndex={0} aria-label={m.rg_figures()}>
        <table className={table.figures}>
          <caption>{m.rg_figures()}</caption>
          <thead>
            <tr>
              <td />
              {names.map((name, lane) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
                <th scope="col" key={lane}>
                  {isAlone ? m.rg_measured() : name}
                </th>
              ))}
              {isAlone && <th scope="col">{m.rg_promised()}</th>}
            </tr>
          </thead>
          <tbody>
            {figures.map(
              (figure, row) =>
                isShown(figure, lanes) && (
                  <tr key={figure.id}>
                    <th scope="row">{figure.name()}</th>
                    {lanes.map((run, lane) => {
                      const told = promiseOf(figure, run, promised[lane])
                      return (
                        // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
                        <td key={lane}>
                          {measured[row]?.[lane] ?? m.chart_none()}
                          {told && !isAlone && <small>{m.rg_computed({ value: told })}</small>}
                        </td>
                      )
                    })}
                    {isAlone && <td>{promiseOf(figure, lanes[0], promised[0])}</td>}
                  </tr>
                ),
            )}
          </tbody>
        </table>
      </div>
      <p className={table.note}>{m.rg_note()}</p>
    </div>
  )
}
