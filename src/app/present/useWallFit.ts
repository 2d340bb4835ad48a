import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { type Sizes, widthOn, zoomOn } from './fit'
import { CHARTS } from './useFit'

const SOME = 12 // pixels that may be out of sight and are not told

/** Pixels of the screen from the top of a panel to the end of what is to be seen of it: settings
 * that are folded away below it are not. */
function endOf(panel: Element): number {
  const { top, bottom } = panel.getBoundingClientRect()
  const last = panel.lastElementChild
  const isFolded = last instanceof HTMLDetailsElement && !last.open
  return (isFolded ? last.getBoundingClientRect().top : bottom) - top
}

function sizesOf(room: HTMLElement, node: HTMLElement): Sizes {
  const panel = node.querySelector('[data-panel]') ?? node
  const { top, width } = node.getBoundingClientRect()
  // Sizes of layout do not grow with the magnification, those on the screen do.
  const own = node.offsetWidth / width
  const charts = panel.querySelector(CHARTS)
  const whole = Math.max(1, endOf(panel) * own)
  return {
    room: { width: room.clientWidth, height: room.clientHeight },
    window: window.innerHeight,
    panel: {
      width: node.offsetWidth,
      charts: charts ? (charts.getBoundingClientRect().bottom - top) * own : whole,
      whole,
    },
  }
}

/** A way to what stands below a figure's charts. */
export interface Rest {
  /** Scrolls on; false where all was in sight. */
  readonly on: () => boolean
  readonly back: () => void
}

type Node = RefObject<HTMLDivElement | null>

/** How a panel fills the wall, and whether some of it stands below what is in sight. */
export function useWallFit(room: Node, panel: Node) {
  const [width, setWidth] = useState(960)
  const [zoom, setZoom] = useState(1)
  const [hasRest, setRest] = useState(false)
  const settled = useRef('')
  const below = useCallback((): number => {
    const [around, node] = [room.current, panel.current?.querySelector('[data-panel]')]
    if (!around || !node) return 0
    const { top } = node.getBoundingClientRect()
    return top + endOf(node) - around.getBoundingClientRect().bottom
  }, [room, panel])
  useLayoutEffect(() => {
    const [around, node] = [room.current, panel.current]
    if (!around || !node) return
    const look = () => setRest(below() > SOME)
    const measure = () => {
      const sizes = sizesOf(around, node)
      // Laid out anew when the room is another, not when the figure grows: it would jump.
      const of = `${sizes.room.width} ${sizes.room.height} ${node.querySelector(CHARTS) !== null}`
      if (of !== settled.current) {
        settled.current = of
        const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
        setWidth(widthOn(sizes, rem))
      }
      setZoom(zoomOn(sizes))
      look()
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(around)
    observer.observe(node)
    around.addEventListener('scroll', look)
    return () => {
      observer.disconnect()
      around.removeEventListener('scroll', look)
    }
  }, [room, panel, below])
  const rest: Rest = {
    on() {
      const far = below()
      const around = room.current
      if (far <= SOME || !around) return false
      around.scrollBy({ top: Math.min(far + SOME, 0.85 * around.clientHeight) })
      return true
    },
    back: () => room.current?.scrollTo({ top: 0 }),
  }
  return { width, zoom, hasRest, rest }
}
