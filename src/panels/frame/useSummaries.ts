// The figures of every lane up to the playhead, read twice a second while a run plays.
import { useEffect, useState } from 'react'
import { after, type Player, type RunSummary } from '../../store'

const PAUSE = 500 // wall milliseconds between two readings, at least
const SHARE = 20 // a reading may take one part in so many of the page's time

/** Null where a lane's log no longer reaches back to the start. */
export type LaneSummaries = readonly (RunSummary | null)[]

export function useSummaries(player: Player): LaneSummaries {
  const [figures, setFigures] = useState<LaneSummaries>([])
  useEffect(() => {
    let isWanted = true
    let waits: (() => void) | null = null
    let isStale = false
    const read = async () => {
      isStale = false
      const began = performance.now()
      const found = await Promise.all(player.lanes.map((_, lane) => player.summary(lane)))
      if (!isWanted) return
      setFigures(found)
      const pause = Math.max(PAUSE, (performance.now() - began) * SHARE)
      waits = after(pause, () => {
        waits = null
        if (isStale) void read()
      })
    }
    const hear = () => {
      isStale = true
      // What stands still is read at once: a step shows its own figures.
      if (!player.playing) {
        waits?.()
        waits = null
      }
      if (!waits) void read()
    }
    void read()
    const stop = player.subscribe(hear)
    return () => {
      isWanted = false
      stop()
      waits?.()
    }
  }, [player])
  return figures
}
