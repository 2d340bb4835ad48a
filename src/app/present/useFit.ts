import { type RefObject, useLayoutEffect, useState } from 'react'

/** The end of a panel's stage and charts: below stand tables and settings. */
export const CHARTS = '[data-drawn]'

const LEAST = 0.5
const MOST = 4

type Node = RefObject<HTMLElement | null>

interface FitOptions {
  /** How small it may become. */
  readonly least?: number
  /** What of it must be in sight: all above the end of this; unless there, all of it. */
  readonly until?: string
}

/** Pixels of layout from the top of a panel to the end of what must be seen of it. */
function heightOf(node: HTMLElement, until: string | undefined): number {
  const last = until === undefined ? null : node.querySelector(until)
  const { top, width } = node.getBoundingClientRect()
  if (!last || width === 0) return node.offsetHeight
  // Sizes of layout do not grow with the magnification, those on the screen do.
  return ((last.getBoundingClientRect().bottom - top) * node.offsetWidth) / width
}

/** How much a panel is magnified so that it fills the room without leaving it. */
export function useFit(room: Node, panel: Node, { least = LEAST, until }: FitOptions = {}) {
  const [zoom, setZoom] = useState(1)
  useLayoutEffect(() => {
    const [around, node] = [room.current, panel.current]
    if (!around || !node) return
    const measure = () => {
      const fits = Math.min(
        around.clientWidth / node.offsetWidth,
        around.clientHeight / heightOf(node, until),
      )
      setZoom(Math.floor(100 * Math.min(MOST, Math.max(least, fits))) / 100)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(around)
    observer.observe(node)
    return () => observer.disconnect()
  }, [room, panel, least, until])
  return zoom
}
