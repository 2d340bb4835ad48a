// How long a chapter is read. Nothing ticks: time is counted from one sign of the reader to the
// next, and what lies between two of them counts for two minutes at most, while the page is seen.
import { useEffect } from 'react'
import { actions } from '../store'

const PAUSE = 120_000 // milliseconds: longer without a sign, and nobody is thought to read
const KEPT = 15_000 // milliseconds that are gathered until they are kept
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchmove', 'wheel'] as const

/** Where signs come from: the document, or what stands for it in a test. */
export interface Desk extends EventTarget {
  readonly visibilityState: DocumentVisibilityState
}

interface Watch {
  /** Wall milliseconds, from any beginning. */
  readonly now: () => number
  /** Told of whole seconds that were read. */
  readonly onRead: (seconds: number) => void
}

/** Counts until it is called off. */
export function watchReading(desk: Desk, { now, onRead }: Watch): () => void {
  let last: number | null = desk.visibilityState === 'visible' ? now() : null
  let gathered = 0
  const gather = () => {
    const at = now()
    if (last !== null) gathered += Math.min(PAUSE, at - last)
    last = at
  }
  const keep = () => {
    const seconds = Math.floor(gathered / 1000)
    gathered -= seconds * 1000
    if (seconds > 0) onRead(seconds)
  }
  const sign = () => {
    gather()
    if (gathered >= KEPT) keep()
  }
  const turn = () => {
    if (last !== null) gather()
    keep()
    last = desk.visibilityState === 'visible' ? now() : null
  }
  const how = { passive: true, capture: true }
  for (const name of SIGNS) desk.addEventListener(name, sign, how)
  desk.addEventListener('visibilitychange', turn)
  return () => {
    for (const name of SIGNS) desk.removeEventListener(name, sign, how)
    desk.removeEventListener('visibilitychange', turn)
    if (last !== null) gather()
    keep()
  }
}

/** Keeps how long this chapter is read. */
export function useReading(chapter: string, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return
    const onRead = (seconds: number) => actions.spend(chapter, seconds)
    return watchReading(document, { now: () => performance.now(), onRead })
  }, [chapter, isOpen])
}
