// A hundred runs of this very plan, each a small mark: what became of the release. With a version
// that does nothing wrong, those that went back are false alarms.
import { formatNumber, formatPercent, formatSeconds, m } from '../../i18n'
import { useSession } from '../../store'
import button from '../../ui/button.module.css'
import table from '../../ui/figures.module.css'
import { type SeedResults, useSeedRuns } from '../frame/seedRuns'
import styles from './canary.module.css'
import { bugOf, waysOf } from './figures'

const PLAN = { seeds: 100, details: [] } as const
const COLUMNS = 25
const PITCH = 12

const circle = (x: number, y: number) => `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`
const diamond = (x: number, y: number) => `M${x} ${y - 4.6}l4.6 4.6l-4.6 4.6l-4.6 -4.6z`
const cross = (x: number, y: number) => `M${x - 3.6} ${y - 3.6}l7.2 7.2m0 -7.2l-7.2 7.2`

function Strip({ results }: { results: SeedResults[number] }) {
  const paths = { promoted: '', back: '', open: '' }
  results.forEach((one, index) => {
    if (one?.release?.kind !== 'canary') return
    const [x, y] = [(index % COLUMNS) * PITCH + 6, Math.floor(index / COLUMNS) * PITCH + 6]
    const { phase } = one.release
    if (phase === 'promoted') paths.promoted += diamond(x, y)
    else if (phase === 'rolled-back') paths.back += cross(x, y)
    else paths.open += circle(x, y)
  })
  return (
    <svg
      className={styles.strip}
      viewBox={`0 0 ${COLUMNS * PITCH} ${(PLAN.seeds / COLUMNS) * PITCH}`}
      aria-hidden="true"
    >
      <path className={styles.new} d={paths.promoted} />
      <path className={styles.bad} d={paths.back} />
      <path className={styles.oldHollow} d={paths.open} />
    </svg>
  )
}

/** What many runs of the plan come to. */
export function Runs({ session }: { session: string }) {
  const lanes = useSession(session, (state) => state.lanes)
  const { results, isRunning, done, all, start, stop } = useSeedRuns(lanes, PLAN)
  const ways = waysOf(results[0] ?? [])
  const isGood = bugOf(lanes[0].scenario) === 0
  const told = {
    runs: formatNumber(ways.runs),
    promoted: formatNumber(ways.promoted),
    back: formatNumber(ways.back),
    open: formatNumber(ways.open),
    harmed: formatNumber(ways.harmed, 1),
  }
  return (
    <section>
      <h4>{m.canary_runs()}</h4>
      {ways.runs > 0 && <Strip results={results[0]} />}
      <p className={table.note} role="status">
        {ways.runs === 0 ? m.canary_runs_none() : m.canary_runs_says(told)}{' '}
        {ways.runs > 0 &&
          isGood &&
          m.canary_runs_false({ share: formatPercent(ways.back / ways.runs) })}{' '}
        {ways.seconds !== null &&
          m.canary_runs_time({ time: formatSeconds(ways.seconds * 1e6, 0) })}
      </p>
      {done < all && (
        <button type="button" className={button.button} onClick={isRunning ? stop : start}>
          {isRunning ? m.canary_runs_stop() : m.canary_runs_start()}
        </button>
      )}
    </section>
  )
}
