import { formatNumber, formatRate, formatSeconds, m } from '../../i18n'
import { capacity, SECOND } from '../../sim'
import { usePlayer, useReading, useSession } from '../../store'
import { rateOf } from '../controls/rate'
import styles from './reckoning.module.css'
import { habits, usersAt } from './users'

/** The reckoning from users to requests in hand, beside what the run has shown so far. */
export function Reckoning({ session }: { session: string }) {
  const player = usePlayer(session)
  const run = useSession(session, ({ lanes }) => lanes[0])
  const at = useReading(player, (one) => one.at, 4)
  const seen = useReading(player, (one) => one.moment(0).totals.inFlight, 4)
  const usersPerDay = Math.round(usersAt(rateOf(run, at)))
  const demand = { usersPerDay, ...habits }
  const work = run.scenario.traffic[0].work
  const stay = work.kind === 'fixed' ? work.value / SECOND : 0
  const mean = capacity.requestRateMean(demand)
  const peak = capacity.requestRatePeak(demand)
  return (
    <dl className={styles.steps}>
      <dt>{m.panel_users_requests({ each: habits.requestsPerUser })}</dt>
      <dd>{m.panel_users_a_day({ count: formatNumber(usersPerDay * habits.requestsPerUser) })}</dd>
      <dt>{m.panel_users_mean()}</dt>
      <dd>{formatRate(mean)}</dd>
      <dt>{m.panel_users_peak({ factor: habits.peakFactor })}</dt>
      <dd>{formatRate(peak)}</dd>
      <dt>{m.panel_users_in_hand({ stay: formatSeconds(stay * SECOND) })}</dt>
      <dd>
        <strong>{formatNumber(capacity.concurrencyPeak(demand, stay), 1)}</strong>
      </dd>
      <dt>{m.panel_users_seen()}</dt>
      <dd>{formatNumber(seen)}</dd>
    </dl>
  )
}
