import { useRef } from 'react'
import { formatInstant, formatPercent, m } from '../../i18n'
import { type ScorePlayer, usePulse } from './pulse'
import styles from './score.module.css'

/** A seek that is over sooner than this is not spoken of. */
const PATIENCE = 200

/** How far a long seek has come, and a button to break it off. */
export function SeekNotice({ player }: { player: ScorePlayer }) {
  usePulse(player, 10)
  const since = useRef<number | null>(null)
  const { seeking } = player
  if (!seeking) {
    since.current = null
    return null
  }
  since.current ??= performance.now()
  if (performance.now() - since.current < PATIENCE) return null
  return (
    <p className={styles.seeking} role="status">
      {m.play_seeking({ at: formatInstant(seeking.to), share: formatPercent(seeking.share) })}
      <button type="button" className={styles.text} onClick={() => player.cancelSeek()}>
        {m.play_seek_cancel()}
      </button>
    </p>
  )
}
