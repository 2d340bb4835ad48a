import type { RefObject } from 'react'
import type { Box, Geometry, Point } from '../layout/geometry'
import type { Whereabouts } from '../locate'
import styles from './marks.module.css'
import { widthOf } from './words'

const LEADER = 14
const TAG_HEIGHT = 19
const SMALL = 0.88 // its letters, of those of a label

interface OverlayProps {
  readonly geometry: Geometry
  readonly label: string | null // of the chosen request
  readonly chosen: RefObject<SVGGElement | null>
  readonly pointed: RefObject<SVGGElement | null>
}

const tagWidth = (label: string, scale: number): number => (widthOf(label) * SMALL + 12) * scale

function Tag({ label, scale, reach }: { label: string; scale: number; reach: number }) {
  const [width, height] = [tagWidth(label, scale), TAG_HEIGHT * scale]
  return (
    <>
      <path className={styles.leader} d={`M0 ${reach}v${LEADER}`} data-part="leader" />
      <g data-part="tag">
        <rect
          className={styles.tag}
          x={-width / 2}
          y={reach + LEADER}
          width={width}
          height={height}
          rx={height / 2}
        />
        <text className={styles.onTag} y={reach + LEADER + height / 2} dy="0.35em">
          {label}
        </text>
      </g>
    </>
  )
}

/** Ink marks above everything: the request or server that is asked, and what the pointer or the
 * keyboard is at. The frame moves them. */
export function Overlay({ geometry, label, chosen, pointed }: OverlayProps) {
  const { width, height, dot } = geometry
  const scale = Math.max(1, dot / 4.2)
  const reach = dot * 2.5
  return (
    <svg
      className={styles.marks}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      data-overlay
    >
      <g ref={pointed} visibility="hidden">
        <circle className={styles.ring} r={dot * 2} data-part="dot" />
        <rect className={styles.serverRing} rx={6} data-part="box" />
      </g>
      <g ref={chosen} visibility="hidden">
        <circle className={styles.ring} r={reach} data-part="dot" />
        <rect className={styles.serverRing} rx={6} data-part="box" />
        {label !== null && <Tag label={label} scale={scale} reach={reach} />}
      </g>
    </svg>
  )
}

const part = (group: SVGGElement, name: string) => group.querySelector(`[data-part="${name}"]`)

function frameBox(box: Element | null, { x, y, width, height }: DOMRectInit) {
  box?.setAttribute('x', String((x ?? 0) - 4))
  box?.setAttribute('y', String((y ?? 0) - 4))
  box?.setAttribute('width', String((width ?? 0) + 8))
  box?.setAttribute('height', String((height ?? 0) + 8))
}

/** How far above a dot the lower edge of its tag stands: clear of the name of a server it is in. */
function clearance({ y }: Point, home: Box | undefined, reach: number): number {
  return home ? Math.max(reach, y - home.y) + LEADER / 2 : reach + LEADER
}

/**
 * Keeps a tag on the stage: above the dot near the lower edge, aside near the others. Where
 * requests come down to their server the tag of one that waits stands above it too: below it is the
 * server's name.
 */
function placeTag(group: SVGGElement, point: { x: number; y: number }, geometry: Geometry) {
  const tag = part(group, 'tag')
  const text = tag?.querySelector('text')?.textContent
  if (!tag || !text) return
  const scale = Math.max(1, geometry.dot / 4.2)
  const half = tagWidth(text, scale) / 2 + 2
  const reach = geometry.dot * 2.5
  const tall = TAG_HEIGHT * scale
  const below = reach + LEADER + tall
  const boxes = geometry.lanes.map(({ box }) => box)
  const isBeside = ({ x, width }: Box) => point.x >= x && point.x <= x + width
  const home = boxes.find((box) => isBeside(box) && point.y > box.y && point.y < box.y + box.height)
  const isOver = (box: Box) => isBeside(box) && point.y <= box.y && point.y + below > box.y
  const isAbove =
    point.y + below > geometry.height || (geometry.isDown && !home && boxes.some(isOver))
  const up = clearance(point, home, reach)
  const aside = Math.max(half - point.x, Math.min(0, geometry.width - half - point.x))
  tag.setAttribute('transform', `translate(${aside} ${isAbove ? -up - below : 0})`)
  part(group, 'leader')?.setAttribute(
    'd',
    isAbove ? `M0 ${-reach}V${-up}` : `M0 ${reach}v${LEADER}`,
  )
}

/** What each mark showed last: an attribute that is written is painted, though it be the same. */
const shown = new WeakMap<SVGGElement, string>()

const keyOf = (where: Whereabouts, geometry: Geometry): string => {
  if (!where) return 'hidden'
  const { x, y } = 'box' in where ? where.box : where.point
  return `${'box' in where} ${x.toFixed(1)} ${y.toFixed(1)} ${geometry.width} ${geometry.height}`
}

/** Moves a mark of the overlay to where its target is seen now; hides it where it is not. */
export function moveMark(group: SVGGElement | null, where: Whereabouts, geometry: Geometry): void {
  if (!group) return
  const key = `${keyOf(where, geometry)} ${group.textContent}`
  if (shown.get(group) === key) return
  shown.set(group, key)
  group.setAttribute('visibility', where ? 'visible' : 'hidden')
  if (!where) return
  const [dot, box] = [part(group, 'dot'), part(group, 'box')]
  dot?.setAttribute('visibility', 'box' in where ? 'hidden' : 'visible')
  box?.setAttribute('visibility', 'box' in where ? 'visible' : 'hidden')
  if ('box' in where) {
    group.removeAttribute('transform')
    frameBox(box, where.box)
    return
  }
  const { x, y } = where.point
  group.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`)
  placeTag(group, where.point, geometry)
}
