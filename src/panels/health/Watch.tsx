import { useContext } from 'react'
import { formatNumber, formatSeconds, m } from '../../i18n'
import { usePlayer, useReading } from '../../store'
import { AskedContext } from '../frame/asked'
import { Settings } from '../frame/Settings'
import { lostBefore, noticing } from './figures'
import styles from './health.module.css'
import { Levels } from './Levels'
import { chief } from './probeSettings'
import { useSpec } from './useSpec'

const range = ({ least, most }: { least: number; most: number }) => ({
  least: formatNumber(least / 1e6, 1),
  most: formatSeconds(most),
})

/** The four settings that decide how fast probes notice, and what follows from them. */
export function Watch({ session }: { session: string }) {
  const { spec, onSpec } = useSpec(session)
  const player = usePlayer(session)
  const isAsked = useContext(AskedContext)
  const expected = noticing(spec)
  const lost = useReading(
    player,
    (one) => {
      const count = expected && lostBefore(one.moment(0), expected.refuses.mean)
      return count === null ? null : Math.round(count)
    },
    2,
  )
  if (spec === null) return <p className={styles.says}>{m.health_watch_nobody()}</p>
  if (expected === null) return <p className={styles.says}>{m.health_watch_customers()}</p>
  const times = {
    crash: m.health_watch_range(range(expected.refuses)),
    hang: m.health_watch_range(range(expected.hangs)),
  }
  return (
    <div className={styles.watch}>
      <div className={styles.chief}>
        <Settings list={chief} spec={spec} onChange={onSpec} />
      </div>
      <p className={isAsked ? styles.unsaid : styles.says}>
        {lost === null
          ? m.health_watch_says_idle(times)
          : m.health_watch_says({ ...times, lost: formatNumber(lost) })}
      </p>
      <Levels session={session} />
    </div>
  )
}
