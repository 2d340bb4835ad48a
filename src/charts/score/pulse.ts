import { useEffect, useState } from 'react'
import type { Player } from '../../playback'

/** What a score needs of a player. */
export type ScorePlayer = Pick<
  Player,
  | 'lanes'
  | 'at'
  | 'duration'
  | 'furthest'
  | 'playing'
  | 'speed'
  | 'reachedSpeed'
  | 'seeking'
  | 'moment'
  | 'cells'
  | 'journal'
  | 'subscribe'
  | 'play'
  | 'pause'
  | 'toggle'
  | 'step'
  | 'stepSecond'
  | 'seek'
  | 'expectSeek'
  | 'cancelSeek'
  | 'restart'
  | 'setSpeed'
>

/** Draws anew when the player changes, but while it plays no more often than so many times a
 * second. The last change of a play is never left out: a paused player is always followed. */
export function usePulse(player: Pick<Player, 'subscribe' | 'playing'>, perSecond: number): number {
  const [pulse, setPulse] = useState(0)
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY
    let wasPlaying = false
    return player.subscribe(() => {
      const now = performance.now()
      const isDue = now - last >= 1000 / perSecond || !player.playing || !wasPlaying
      wasPlaying = player.playing
      if (!isDue) return
      last = now
      setPulse((count) => count + 1)
    })
  }, [player, perSecond])
  return pulse
}
