// How long a canary of a given weight takes to meet a bug at least once: theory as a line, and what
// runs of the figure itself came to as marks.
import { useMemo, useRef } from 'react'
import { TheoryChart } from '../../charts/TheoryChart'
import { formatNumber, formatPercent, formatSeconds, m } from '../../i18n'
import { useWidth } from '../../stage/surroundings'
import { usePlayer, useReading, useSession } from '../../store'
import table from '../../ui/figures.module.css'
import styles from './canary.module.css'
import { bugOf, rateOf, releaseAt, silence, timesToSee } from './figures'
import { useSightings } from './sightings'

const WIDE = 440
const POINTS = 80

interface TimesProps {
  readonly times: ReturnType<typeof timesToSee>
  readonly share: number
  readonly rate: number
}

/** How long each weight takes. */
function Times({ times, share, rate }: TimesProps) {
  const title = m.canary_times({ share: formatPercent(share), rate: formatNumber(rate) })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
    <div role="group" className={table.scroll} tabIndex={0} aria-label={title}>
      <table className={table.figures}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{m.canary_times_weight()}</th>
            <th scope="col">{m.canary_times_time()}</th>
          </tr>
        </thead>
        <tbody>
          {times.map(({ weight: each, seconds }) => (
            <tr key={each}>
              <th scope="row">{formatPercent(each / 100)}</th>
              <td>{formatSeconds(seconds * 1e6, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Chance that at least one error has been seen, over time, at the weight in force. */
export function Seeing({ session }: { session: string }) {
  const player = usePlayer(session)
  const run = useSession(session, ({ lanes }) => lanes[0])
  const set = useReading(player, (one) => releaseAt(one.moment(0))?.weight ?? 0, 4)
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const [share, rate] = [bugOf(run.scenario), rateOf(run.scenario)]
  const weight = set === 0 || set === 100 ? 1 : set
  const times = timesToSee(share, rate)
  const end = Math.max(60, Math.min(1800, 1.3 * (300 / (rate * share * weight))))
  const sightings = useSightings(run, { weight, end })
  const series = useMemo(() => {
    const unseen = silence({ share, rate, weight })
    const theory = Array.from({ length: POINTS + 1 }, (_, index) => {
      const x = (end * index) / POINTS
      return { x, y: 1 - unseen(x) }
    })
    return [{ name: formatPercent(weight / 100), theory, runs: sightings.points }]
  }, [share, rate, weight, end, sightings.points])
  const ticks = [0, end / 2, end].map(Math.round)
  return (
    <section className={styles.seeing}>
      <div ref={place}>
        <h4>{m.canary_seeing({ weight: formatPercent(weight / 100) })}</h4>
        <TheoryChart
          title={m.canary_seeing({ weight: formatPercent(weight / 100) })}
          x={{
            title: m.canary_seeing_x(),
            end,
            ticks,
            format: (value) => formatSeconds(value * 1e6, 0),
          }}
          y={{
            title: m.canary_seeing_y(),
            end: 1,
            ticks: [0, 0.5, 0.95],
            format: (value) => formatPercent(value),
          }}
          series={series}
          reader={Math.min(end, times.find((one) => one.weight === weight)?.seconds ?? end)}
          step={1}
          width={width === 0 ? WIDE : Math.max(260, Math.min(WIDE, width))}
          height={210}
        />
        <p className={table.note}>
          {sightings.runs === 0
            ? m.canary_seeing_theory()
            : m.canary_seeing_runs({ n: formatNumber(sightings.runs) })}
        </p>
      </div>
      <Times times={times} share={share} rate={rate} />
    </section>
  )
}
