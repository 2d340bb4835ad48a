// How a panel is arranged: by the width it has, once it is known.
import { type RefObject, useLayoutEffect, useState } from 'react'

/** The arrangements of a panel in a page. */
export type PanelArrangement = 'course' | 'embed' | 'phone'

const COURSE_FROM = 880
const EMBED_FROM = 560

const arrangementOf = (width: number): PanelArrangement => {
  if (width >= COURSE_FROM) return 'course'
  return width >= EMBED_FROM ? 'embed' : 'phone'
}

/** The arrangement that fits the element now. */
export function useArrangement(element: RefObject<HTMLElement | null>): PanelArrangement {
  const [arrangement, setArrangement] = useState<PanelArrangement>('course')
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return
    const measure = () => setArrangement(arrangementOf(node.getBoundingClientRect().width))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [element])
  return arrangement
}

/** The height of each stage, by how many servers it shows. */
export function stageHeights(
  arrangement: PanelArrangement,
  servers: readonly number[],
): readonly number[] {
  const isAlone = servers.length === 1
  return servers.map((count, lane) => {
    if (arrangement === 'phone') return isAlone ? 318 : 236
    if (arrangement === 'embed') return isAlone ? 188 : count === 1 ? 72 : 116
    if (count === 1) return isAlone ? 190 : lane === 0 ? 112 : 92
    return isAlone ? 228 : Math.min(190, 56 + count * 34)
  })
}
