import { useContext, useMemo, useRef } from 'react'
import { TheoryChart } from '../../charts/TheoryChart'
import { formatNumber, formatPercent, formatSeconds, m } from '../../i18n'
import { mm1, mmc, SECOND } from '../../sim'
import { useWidth } from '../../stage/surroundings'
import { actions, usePlayer, useReading, useSession } from '../../store'
import { rateOf } from '../controls/rate'
import { isFrozen, LimitsContext } from '../frame/limits'
import styles from './curve.module.css'
import { COUNTERS, HOURS, useSweep } from './sweep'

const SERVICE_RATE = 2 // of one counter: half a second a cup
const Y_END = 6 // seconds
const WIDE = 640 // as it is drawn in the course; where there is less it is drawn anew, not shrunk
const X_TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1]
const Y_TICKS = [0, 1, 2, 3, 4, 5, 6]

const theoryPoints = (servers: number) =>
  Array.from({ length: 97 }, (_, index) => {
    const x = index / 100
    const arrivalRate = x * servers * SERVICE_RATE
    const y =
      servers === 1
        ? mm1.responseTimeMean({ arrivalRate, serviceRate: SERVICE_RATE })
        : mmc.responseTimeMean({ arrivalRate, serviceRate: SERVICE_RATE, servers })
    return { x, y }
  })

interface ReadingProps {
  readonly names: readonly string[]
  readonly utilization: number
  readonly sweep: ReturnType<typeof useSweep>
}

function Reading({ names, utilization, sweep }: ReadingProps) {
  const { done, all, isRunning, start, stop } = sweep
  return (
    <div className={styles.side}>
      <table>
        <caption>{m.panel_curve_at({ utilization: formatPercent(utilization) })}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{m.panel_curve_theory()}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name, index) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{formatSeconds(theoryAt(utilization, COUNTERS[index]) * SECOND, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{m.panel_curve_says({ runs: HOURS })}</p>
      <p role="status">
        {done < all ? m.panel_curve_progress({ done, all }) : m.panel_curve_done({ all })}
      </p>
      {done < all && (
        <button type="button" onClick={isRunning ? stop : start}>
          {isRunning ? m.panel_curve_stop() : m.panel_curve_start()}
        </button>
      )}
    </div>
  )
}

/** Mean response against utilization: theory as lines, simulated hours as points. */
export function CurveFigure({ session }: { session: string }) {
  const player = usePlayer(session)
  const run = useSession(session, ({ lanes }) => lanes[0])
  const at = useReading(player, (one) => one.at, 4)
  const sweep = useSweep(run, player)
  const { series } = sweep
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const utilization = Math.min(0.98, rateOf(run, at) / SERVICE_RATE)
  const limits = useContext(LimitsContext)
  const isFree = !isFrozen(limits) && ![...limits.locked, ...limits.hidden].includes('rate')
  const onReader = (value: number) =>
    actions.intervene(
      session,
      { do: 'traffic.rate', traffic: 'customers', rate: value * SERVICE_RATE },
      { gesture: 'curve', control: 'rate' },
    )
  const lines = useMemo(
    () =>
      COUNTERS.map((servers, index) => ({
        name: servers === 1 ? m.panel_curve_one() : m.panel_curve_three(),
        theory: theoryPoints(servers),
        runs: series[index],
      })),
    [series],
  )
  return (
    <div className={styles.curve}>
      <div ref={place}>
        <TheoryChart
          title={m.panel_utilization_curve()}
          x={{
            title: m.panel_curve_x(),
            end: 1,
            ticks: X_TICKS,
            format: (value) => formatPercent(value),
          }}
          y={{
            title: m.panel_curve_y(),
            end: Y_END,
            ticks: Y_TICKS,
            format: (value) => formatNumber(value),
          }}
          series={lines}
          reader={utilization}
          step={0.01}
          onReader={isFree ? onReader : undefined}
          width={width === 0 ? WIDE : Math.max(280, Math.min(WIDE, width))}
          height={320}
        />
      </div>
      <Reading names={lines.map(({ name }) => name)} utilization={utilization} sweep={sweep} />
    </div>
  )
}

const theoryAt = (utilization: number, servers: number): number => {
  const arrivalRate = utilization * servers * SERVICE_RATE
  return servers === 1
    ? mm1.responseTimeMean({ arrivalRate, serviceRate: SERVICE_RATE })
    : mmc.responseTimeMean({ arrivalRate, serviceRate: SERVICE_RATE, servers })
}
