import { useEffect, useState } from 'react'

/** The last element, of some in reading order, that begins above a line of the window; null: the
 * line is above them all. Asked of the elements as they stand: one batch of an observer's entries
 * tells of several crossings after a jump, and the first of them is not where the reader is. */
export const sectionAt = (sections: readonly Element[], line: number): string | null =>
  sections.findLast((section) => section.getBoundingClientRect().top <= line)?.id ?? null

const inOrder = (one: Element, other: Element): number =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1

/** The element, of some, that the reader is at: it crosses the upper fifth. */
export function useSectionInView(ids: string): string | null {
  const [seen, setSeen] = useState<string | null>(null)
  useEffect(() => {
    const sections = ids.split(' ').flatMap((id) => document.getElementById(id) ?? [])
    sections.sort(inOrder)
    const observer = new IntersectionObserver(
      () => setSeen(sectionAt(sections, window.innerHeight / 5)),
      { rootMargin: '-20% 0px -79% 0px' },
    )
    for (const section of sections) observer.observe(section)
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
