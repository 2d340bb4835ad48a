// A long chapter has more than twenty panels. Those that the reader is near open as soon as they
// can; the others after them, one at a time, when the page has nothing else to do: so that none
// keeps the page from answering, and all are there for the printer and for whoever jumps.
import { type RefObject, useEffect, useState } from 'react'
import { idle, soon } from '../store'

/** How far above and below the window a panel is near. */
const NEAR = '100% 0px'

interface Turn {
  readonly place: Element
  /** Fetches what the panel needs; asked for once its turn has come. */
  readonly ready: () => Promise<unknown>
  readonly open: () => void
}

const line = new Set<Turn>()
const near = new Set<Turn>()

type Wait = (callback: () => void) => unknown

const waited = (wait: Wait) => new Promise<void>((resolve) => void wait(resolve))

const distanceOf = ({ place }: Turn): number => {
  const { top, bottom } = place.getBoundingClientRect()
  return Math.max(top - window.innerHeight, -bottom)
}

async function openNearest(of: Set<Turn>, wait: Wait): Promise<void> {
  const turn = [...of].reduce((one, other) => (distanceOf(other) < distanceOf(one) ? other : one))
  near.delete(turn)
  await turn.ready().catch(() => {}) // the panel itself tells what is amiss
  await waited(wait)
  if (line.delete(turn)) turn.open()
}

/** One after the other, each in a task of its own, until none is left. */
function rowOf(turns: Set<Turn>, wait: Wait, before: () => Promise<unknown>) {
  let going: Promise<void> | null = null
  const go = async () => {
    await before()
    while (turns.size > 0) {
      await openNearest(turns, wait)
      await before()
    }
    going = null
  }
  return (): Promise<void> => {
    going ??= go()
    return going
  }
}

const takeNear = rowOf(near, soon, async () => {})
const takeOthers = rowOf(line, idle, async () => {
  await waited(idle)
  await takeNear()
})

function comeNear(turn: Turn): void {
  if (!line.has(turn)) return
  near.add(turn)
  void takeNear()
}

function waitFor(turn: Turn): () => void {
  line.add(turn)
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) comeNear(turn)
    },
    { rootMargin: NEAR },
  )
  observer.observe(turn.place)
  void takeOthers()
  return () => {
    observer.disconnect()
    line.delete(turn)
    near.delete(turn)
  }
}

interface Waiting {
  readonly place: RefObject<Element | null>
  readonly ready: () => Promise<unknown>
  readonly isAsked: boolean // somebody came for this panel
}

/** Whether the panel that has its place there may open. */
export function useTurn({ place, ready, isAsked }: Waiting): boolean {
  const [isOpen, setOpen] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it needs stays the same
  useEffect(() => {
    if (isOpen || !place.current) return
    const turn = { place: place.current, ready, open: () => setOpen(true) }
    const leave = waitFor(turn)
    if (isAsked) comeNear(turn)
    return leave
  }, [isOpen, isAsked])
  return isOpen
}
