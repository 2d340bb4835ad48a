import { formatNumber, formatPercent, m } from '../../i18n'
import type { HealthMoment } from '../../sim'
import { usePlayer, useReading } from '../../store'
import styles from './health.module.css'

function wordsOf({ well, degraded, panics }: HealthMoment['levels'][number]): string {
  const told = (level: number, percent: number) => ({
    level: formatNumber(level),
    share: formatPercent(percent / 100),
  })
  const parts = well.flatMap((percent, level) => [
    panics[level]
      ? m.health_levels_panic(told(level, percent))
      : m.health_levels_share(told(level, percent)),
    ...(degraded[level] > 0 ? [m.health_levels_degraded(told(level, degraded[level]))] : []),
  ])
  return m.health_levels({ parts: parts.join(m.health_levels_join()) })
}

/** How the traffic is shared out to levels of servers now, where there are any. */
export function Levels({ session }: { session: string }) {
  const player = usePlayer(session)
  const words = useReading(
    player,
    (one) => {
      const [levels] = one.moment(0).health?.levels ?? []
      return levels === undefined ? '' : wordsOf(levels)
    },
    4,
  )
  return words === '' ? null : <p className={styles.says}>{words}</p>
}
