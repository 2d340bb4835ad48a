import { useLayoutEffect, useRef } from 'react'
import type { Box, Geometry } from '../layout/geometry'
import type { LanePicture, StagePicture } from '../picture'
import { ease } from './easing'
import { identityOf } from './identity'
import styles from './marks.module.css'
import { levelOf } from './Ring'

interface BalancerProps {
  readonly geometry: Geometry
  readonly picture: StagePicture
  readonly isEased: boolean
}

const SHIFT = { duration: 0.7, ease: [0.6, 0, 0.2, 1] as const }
const AIR = 2 // between segments of the split

const isAsked = ({ standing, weight }: LanePicture): boolean =>
  weight > 0 && (standing === 'in' || standing === 'crashed')

/** Segments of the configured split, to scale, along the balancer. */
function segmentsOf(box: Box, isDown: boolean, lanes: readonly LanePicture[]) {
  const asked = lanes.map((lane, place) => ({ lane, place })).filter(({ lane }) => isAsked(lane))
  const total = asked.reduce((sum, { lane }) => sum + lane.weight, 0)
  const long = (isDown ? box.width : box.height) - 10 - AIR * (asked.length - 1)
  let start = (isDown ? box.x : box.y) + 5
  return asked.map(({ lane, place }) => {
    const segment = { key: lane.key, place, start, length: (long * lane.weight) / total }
    start += segment.length + AIR
    return segment
  })
}

const REST = 'translate(0px, 0px) scale(1, 1)'

/** The transform under which a box looks like the one it was. */
const asBefore = (old: Box, box: Box): string =>
  [
    `translate(${old.x - box.x}px, ${old.y - box.y}px)`,
    `scale(${old.width / box.width}, ${old.height / box.height})`,
  ].join(' ')

function Segment({ box, identity, isEased }: { box: Box; identity: string; isEased: boolean }) {
  const mark = useRef<SVGRectElement>(null)
  const before = useRef(box)
  const { x, y, width, height } = box
  useLayoutEffect(() => {
    const old = before.current
    const next = { x, y, width, height }
    before.current = next
    const isSame = old.x === x && old.y === y && old.width === width && old.height === height
    if (isSame || !isEased) return
    ease(mark.current, { transform: [asBefore(old, next), REST] }, SHIFT)
  }, [isEased, x, y, width, height])
  return <rect ref={mark} className={`${identity} ${styles.segment}`} rx={1.5} {...box} />
}

function Split({ geometry, picture, isEased, box }: BalancerProps & { box: Box }) {
  const { isDown } = geometry
  const thick = (isDown ? box.height : box.width) * 0.31
  const across = isDown ? box.y + (box.height - thick) / 2 : box.x + (box.width - thick) / 2
  return segmentsOf(box, isDown, picture.lanes).map(({ key, place, start, length }) => (
    <Segment
      key={key}
      identity={identityOf(place, geometry.servers)}
      isEased={isEased}
      box={
        isDown
          ? { x: start, y: across, width: length, height: thick }
          : { x: across, y: start, width: thick, height: length }
      }
    />
  ))
}

/** Whose turn is next: a large dot among small ones. */
function Turn({ geometry, picture, box }: { geometry: Geometry; picture: StagePicture; box: Box }) {
  const { isDown } = geometry
  const scale = Math.min(1.8, geometry.figure)
  const [first, second] = geometry.lanes
  const apart = second ? Math.hypot(second.port.x - first.port.x, second.port.y - first.port.y) : 9
  const small = Math.min(2 * scale, apart * 0.3)
  return geometry.lanes.map(({ index, port }) => {
    const isNext = index === picture.turn
    return (
      <circle
        key={index}
        className={isNext ? styles.turn : styles.port}
        cx={isDown ? port.x : box.x + box.width / 2}
        cy={isDown ? box.y + box.height / 2 : port.y}
        r={isNext ? 4.5 * scale : small}
      />
    )
  })
}

/** How much of its cores the balancer needs: the box fills from below. */
function Load({ box, percent }: { readonly box: Box; readonly percent: number }) {
  const height = ((box.height - 4) * Math.min(100, percent)) / 100
  return (
    <rect
      className={styles.load}
      data-level={levelOf(percent)}
      x={box.x + 2}
      y={box.y + box.height - 2 - height}
      width={box.width - 4}
      height={height}
    />
  )
}

/** The balancer: what it has been told, or whose turn it is, drawn inside. */
export function Balancer({ geometry, picture, isEased }: BalancerProps) {
  const box = geometry.balancer
  if (!box) return null
  const weights = new Set(picture.lanes.filter(isAsked).map(({ weight }) => weight))
  return (
    <>
      {picture.desk >= 0 && <Load box={box} percent={picture.desk} />}
      <rect
        className={styles.gate}
        data-mark="balancer"
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx={5 * Math.min(1.6, geometry.figure)}
      />
      {weights.size > 1 ? (
        <Split geometry={geometry} picture={picture} isEased={isEased} box={box} />
      ) : (
        picture.turn >= 0 && <Turn geometry={geometry} picture={picture} box={box} />
      )}
    </>
  )
}
