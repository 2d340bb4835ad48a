// What the reader is at stays where it is though something above it becomes higher or lower. Most
// browsers see to that themselves; this is for those that do not.
import { type RefObject, useEffect } from 'react'

interface Seen {
  readonly passage: Element
  readonly down: number // from the head of the page, in pixels
}

const downOf = (passage: Element): number => passage.getBoundingClientRect().top + window.scrollY

/** The passage or figure at the upper third of the window. */
function seenIn(article: Element): Seen | null {
  const { left, width } = article.getBoundingClientRect()
  const seen = document.elementFromPoint(left + width / 2, window.innerHeight / 3)
  const passage = seen?.closest('section[id] > *') ?? null
  return passage && { passage, down: downOf(passage) }
}

/** Holds the reader's place in an article while the article changes its height. */
export function useHeldPlace(article: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const node = article.current
    if (!node || CSS.supports('overflow-anchor: auto')) return
    let seen: Seen | null = null
    const look = () => {
      const moved = seen?.passage.isConnected ? downOf(seen.passage) - seen.down : 0
      if (moved !== 0) window.scrollBy(0, moved)
      seen = seenIn(node)
    }
    const observer = new ResizeObserver(look)
    observer.observe(node)
    window.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      window.removeEventListener('scroll', look)
    }
  }, [article])
}
