import { useEffect, useState } from 'react'

/** The element, of some in reading order, that the reader is at: it crosses the upper fifth. */
export function useSectionInView(ids: string): string | null {
  const [seen, setSeen] = useState<string | null>(null)
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const entered = entries.find(({ isIntersecting }) => isIntersecting)
        if (entered) setSeen(entered.target.id)
      },
      { rootMargin: '-20% 0px -79% 0px' },
    )
    for (const id of ids.split(' ')) {
      const element = id === '' ? null : document.getElementById(id)
      if (element) observer.observe(element)
    }
    return () => observer.disconnect()
  }, [ids])
  return seen
}

/** Two lines of a list are left above and below the place that is marked. */
const ROOM_PX = 56

/** Scrolls the list of contents, and nothing but the list, to the part that the reader is at. */
export function holdInSight(within: Element | null) {
  const mark = within?.querySelector('[aria-current="location"]')
  const box = mark?.closest('nav')
  if (!mark || !box) return
  const { top, bottom } = mark.getBoundingClientRect()
  const frame = box.getBoundingClientRect()
  const above = top - frame.top - ROOM_PX
  const below = bottom - frame.bottom + ROOM_PX
  if (above < 0) box.scrollTop += above
  else if (below > 0) box.scrollTop += below
}
