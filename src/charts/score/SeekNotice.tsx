import { useRef } from 'react'
import { formatInstant, formatPercent, formatSeconds, m } from '../../i18n'
import { type ScorePlayer, usePulse } from './pulse'
import styles from './score.module.css'

/** A seek that is over sooner than this is not spoken of. */
const PATIENCE = 200

/** Milliseconds from which on the pace is known well enough to say what is left. */
const PACED = 2000

/** Seconds that are left by the pace so far, in steps that do not flicker; null: hardly any. */
function secondsLeft(spent: number, share: number): number | null {
  if (spent < PACED || share <= 0) return null
  const left = (spent * (1 - share)) / share / 1000
  const step = left > 20 ? 10 : 5
  return left > 3 ? Math.ceil(left / step) * step : null
}

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
  const spent = performance.now() - since.current
  if (spent < PATIENCE) return null
  const left = secondsLeft(spent, seeking.share)
  const words = { at: formatInstant(seeking.to), share: formatPercent(seeking.share) }
  return (
    <p className={styles.seeking} role="status">
      {left === null
        ? m.play_seeking(words)
        : m.play_seeking_left({ ...words, left: formatSeconds(left * 1e6, 0) })}
      <button type="button" className={styles.text} onClick={() => player.cancelSeek()}>
        {m.play_seek_cancel()}
      </button>
    </p>
  )
}
