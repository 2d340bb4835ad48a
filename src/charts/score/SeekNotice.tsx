import { useRef } from 'react'
import { later } from '../../ui/later'
import { type ScorePlayer, usePulse } from './pulse'

const SeekWords = later(() => import('./SeekWords').then((it) => it.SeekWords))

/** A seek that is over sooner than this, in milliseconds, is not spoken of. */
const PATIENCE = 200

/** Tells of a seek that takes its time; its words are fetched with the first that does. */
export function SeekNotice({ player }: { player: ScorePlayer }) {
  usePulse(player, 10)
  const since = useRef<number | null>(null)
  if (!player.seeking) {
    since.current = null
    return null
  }
  since.current ??= performance.now()
  const spent = performance.now() - since.current
  return spent < PATIENCE ? null : <SeekWords player={player} spent={spent} />
}
