import { formatInstant, formatPercent, formatSeconds, m } from '../../i18n'
import type { ScorePlayer } from './pulse'
import styles from './score.module.css'

/** Milliseconds from which on the pace is known well enough to say what is left. */
const PACED = 2000

/** Seconds that are left by the pace so far, in steps that do not flicker; null: hardly any. */
function secondsLeft(spent: number, share: number): number | null {
  if (spent < PACED || share <= 0) return null
  const left = (spent * (1 - share)) / share / 1000
  const step = left > 20 ? 10 : 5
  return left > 3 ? Math.ceil(left / step) * step : null
}

interface SeekWordsProps {
  readonly player: ScorePlayer
  readonly spent: number // wall milliseconds
}

/** How far a long seek has come, and a button to break it off. */
export function SeekWords({ player, spent }: SeekWordsProps) {
  const { seeking } = player
  if (!seeking) return null
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
