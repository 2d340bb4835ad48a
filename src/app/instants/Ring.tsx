import { useLayoutEffect, useRef, useState } from 'react'
import { zoomOf } from '../../ui/zoom'
import type { Thing } from './instant'
import styles from './shown.module.css'
import { elementsOf } from './targets'

const AIR = 6 // pixels between the thing and its ring
const LEAST = 24 // pixels: what is smaller is overlooked

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The box around all elements, from the corner of another one, and within its figure. */
function around(elements: readonly Element[], frame: Element, figure: Element): Box | null {
  if (elements.length === 0) return null
  const boxes = elements.map((one) => one.getBoundingClientRect())
  const zoom = zoomOf(frame)
  const home = frame.getBoundingClientRect()
  const edge = figure.getBoundingClientRect()
  const air = AIR * zoom
  const left = Math.max(edge.left + air, Math.min(...boxes.map((box) => box.left)))
  const top = Math.min(...boxes.map((box) => box.top))
  const right = Math.min(edge.right - air, Math.max(...boxes.map((box) => box.right)))
  const wide = right - left
  const high = Math.max(...boxes.map((box) => box.bottom)) - top
  const [width, height] = [wide, high].map((side) => Math.max(LEAST, side / zoom + 2 * AIR))
  return {
    left: (left + wide / 2 - home.left) / zoom - width / 2 - frame.clientLeft,
    top: (top + high / 2 - home.top) / zoom - height / 2 - frame.clientTop,
    width,
    height,
  }
}

const same = (a: Box | null, b: Box | null): boolean => JSON.stringify(a) === JSON.stringify(b)

interface RingProps {
  readonly thing: Thing
  readonly lane: number
}

/** A ring around a thing in a figure that stands still; it follows where the thing is drawn anew.
 * It lies over the figure, placed from the corner of what it stands in. */
export function Ring({ thing, lane }: RingProps) {
  const ring = useRef<HTMLDivElement>(null)
  const [box, setBox] = useState<Box | null>(null)
  useLayoutEffect(() => {
    const home = ring.current?.parentElement
    const figure = home?.closest('figure')
    const panel = figure?.querySelector('[data-panel]')
    if (!home || !figure || !panel) return
    const place = () => {
      const next = around(elementsOf(figure, thing, lane), home, figure)
      setBox((before) => (same(before, next) ? before : next))
    }
    place()
    const changes = new MutationObserver(place)
    changes.observe(panel, { subtree: true, childList: true, attributes: true })
    const sizes = new ResizeObserver(place)
    sizes.observe(figure)
    return () => {
      changes.disconnect()
      sizes.disconnect()
    }
  }, [thing, lane])
  const isPlaced = box !== null
  useLayoutEffect(() => {
    if (isPlaced) ring.current?.scrollIntoView({ block: 'nearest' })
  }, [isPlaced])
  return (
    <div
      ref={ring}
      className={styles.ring}
      style={{ ...box }}
      hidden={!isPlaced}
      data-ring={thing.kind}
    />
  )
}
