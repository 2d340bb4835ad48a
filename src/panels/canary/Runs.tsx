// A hundred runs of this very plan, each a small mark: what became of the release. With a version
// that does nothing wrong, those that went back are false alarms.
import { formatNumber, formatPercent, formatSeconds, m } from '../../i18n'
import { useSession } from '../../store'
import button from '../../ui/button.module.css'
import table from '../../ui/figures.module.css'
import { useSeedRuns } from '../frame/seedRuns'
import { bugOf } from './figures'
import { Strip, waysOf } from './outcomes'

const PLAN = { seeds: 100, details: [] } as const
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
