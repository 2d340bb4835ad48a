// How marks get from where they were to where they are. The library that eases is fetched when a
// run begins to be played, for nothing is eased before: until it has come, and where it cannot be
// had, a mark is in its place at once.
import { useEffect } from 'react'

type Animate = typeof import('framer-motion/dom/mini').animate

const library: { animate: Animate | null } = { animate: null }

async function fetchLibrary() {
  const { animate } = await import('framer-motion/dom/mini')
  library.animate = animate
}

/** Has what eases fetched as soon as changes are to be eased. */
export function useEasing(isEased: boolean): void {
  useEffect(() => {
    // Of a failure nothing is told: it is asked for anew when a run is played again.
    if (isEased && !library.animate) fetchLibrary().catch(() => {})
  }, [isEased])
}

interface Easing {
  readonly opacity?: number[]
  readonly transform?: string[]
}

interface Pace {
  readonly duration: number // seconds
  readonly ease: readonly [number, number, number, number] // of a Bézier curve
}

/** Eases a mark; answers, while it does, how to be there at once. */
export function ease(mark: Element | null, easing: Easing, { duration, ease }: Pace) {
  if (!mark) return undefined
  return library.animate?.(mark, { ...easing }, { duration, ease: [...ease] })
}
