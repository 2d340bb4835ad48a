import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { formatPercent } from '../../i18n'
import { type Geometry, isCramped, type Lane } from '../layout/geometry'
import { sizes } from '../layout/sizes'
import type { LanePicture } from '../picture'
import { ease } from './easing'
import { identityOf } from './identity'
import styles from './marks.module.css'
import { levelOf, Ring } from './Ring'
import { slideOf } from './slide'
import { isThere, nameWithin, noteWords, shortNote, squeezed, stateWords } from './words'

const FROM_RING = 1 // pixels between a name and the ring, which has air of its own

interface ServerProps {
  readonly geometry: Geometry
  readonly lane: Lane
  readonly server: LanePicture
  readonly isEased: boolean
}

const ENTER = { duration: 0.42, ease: [0.2, 0.8, 0.2, 1] as const }
const MEMORY_BAR = 3

function Memory({ lane, server }: { lane: Lane; server: LanePicture }) {
  const { x, y, width, height } = lane.box
  if (server.memory === 0 || !isThere(server)) return null
  const foot = y + height - MEMORY_BAR - 1.5
  const inside = width - 8
  return (
    <>
      <rect className={styles.well} x={x + 4} y={foot} width={inside} height={MEMORY_BAR} rx={1} />
      <rect
        className={styles.bar}
        data-level={levelOf(server.memory)}
        x={x + 4}
        y={foot}
        width={(inside * Math.min(100, server.memory)) / 100}
        height={MEMORY_BAR}
        rx={1}
      />
    </>
  )
}

const BAY_RING = 46 // x of the ring in the box of a bay
const RING_AIR = 4 // from the right edge of a column to the ring in it
const STROKED = 1.18 // how far a ring reaches with its line, in radii
const RING_GAP = 7 // pixels between a ring and the percent beside it

/** x of the ring in a box. */
function ringIn({ arrangement, detail, isDown, ring }: Geometry, { width }: Lane['box']): number {
  if (detail === 'bay') return isDown ? width / 2 : BAY_RING
  return isDown ? width - ring * STROKED - RING_AIR : sizes[arrangement].ringAt
}

/** Ring and percent, or in their place the words that say why they do not matter. */
function Load({ geometry, lane, server }: ServerProps) {
  const { box } = lane
  const size = sizes[geometry.arrangement]
  const { isDown, detail } = geometry
  // Where there is no room for a note below the box, it takes the place of the percent.
  const note = isCramped(geometry) ? shortNote(server) : null
  if (server.standing === 'spare') return null
  const words = stateWords(server)
  const middle = box.y + box.height / 2
  const isBay = detail === 'bay'
  if (words !== null && !isDown)
    return (
      <text
        className={`${styles.micro} ${styles.ink2}`}
        x={box.x + box.width - 10}
        y={middle}
        dy="0.35em"
        textAnchor="end"
      >
        {words}
      </text>
    )
  const ringX = box.x + ringIn(geometry, box)
  const ringY = isDown ? box.y + (isBay ? 33 : 16) : middle
  const percentX = isBay ? ringX + geometry.ring + RING_GAP : box.x + (size.percent ?? 0)
  return (
    <>
      <Ring x={ringX} y={ringY} radius={geometry.ring} percent={server.utilization} />
      {!isDown && (isBay || size.percent !== null) && (
        <text
          className={`${styles.micro} ${styles.ink2}`}
          x={percentX}
          y={middle}
          dy="0.35em"
          textAnchor={isBay ? 'start' : 'end'}
        >
          {note ?? formatPercent(server.utilization / 100)}
        </text>
      )}
    </>
  )
}

function Name({ geometry, lane, server }: ServerProps) {
  const { box } = lane
  const size = sizes[geometry.arrangement]
  const isBay = geometry.detail === 'bay'
  const isGone = !isThere(server) || server.standing === 'down' || server.standing === 'standby'
  const middle = box.y + box.height / 2
  const isMarked = !geometry.isDown && !isBay && !isGone
  const left = isMarked || geometry.isDown ? size.name : size.identity.x - 2
  const isCentered = geometry.isDown && isBay
  const room = isCentered ? box.width : ringIn(geometry, box) - geometry.ring * STROKED - left
  const inkName = `${styles.ink1} ${styles.name}`
  return (
    <>
      {isMarked && (
        <circle
          className={identityOf(lane.index, geometry.servers)}
          cx={box.x + size.identity.x}
          cy={middle}
          r={size.identity.radius}
        />
      )}
      <text
        className={`${styles.label} ${styles.strong} ${isGone ? styles.ink3 : inkName}`}
        x={isCentered ? box.x + box.width / 2 : box.x + left}
        y={geometry.isDown ? box.y + 16 : middle}
        dy="0.35em"
        textAnchor={isCentered ? 'middle' : 'start'}
      >
        {nameWithin(server, room, FROM_RING)}
      </text>
    </>
  )
}

interface EasingProps {
  readonly box: Lane['box']
  readonly isEased: boolean
  readonly children: ReactNode
}

/** Comes into sight, and slides where another server came or went, while changes are eased; is in
 * its place at once where they are not. What it slides to is the layout's, whatever the way. */
function Easing({ box, isEased, children }: EasingProps) {
  const mark = useRef<SVGGElement>(null)
  const [isSeen] = useState(isEased)
  const before = useRef(box)
  useLayoutEffect(() => {
    if (isSeen) ease(mark.current, { opacity: [0, 1] }, ENTER)
  }, [isSeen])
  useLayoutEffect(() => {
    const slide = slideOf(before.current, box)
    before.current = box
    if (!isEased || !slide) return
    const way = ease(mark.current, { transform: [slide, 'translate(0px, 0px)'] }, ENTER)
    return () => way?.complete()
  }, [isEased, box])
  return <g ref={mark}>{children}</g>
}

/** A server's box with its name and load; what moves inside it belongs to the flow. */
export function Server(props: ServerProps) {
  const { geometry, lane, server, isEased } = props
  const { box } = lane
  const note = isCramped(geometry) ? null : noteWords(server)
  const words = note ?? (geometry.isDown ? stateWords(server) : null)
  return (
    <Easing key={isThere(server) ? 'there' : 'gone'} box={box} isEased={isEased}>
      <rect
        className={styles.box}
        data-standing={server.standing}
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx={Math.min(4 * Math.min(2, geometry.figure), box.height / 3)}
      />
      <Name {...props} />
      <Load {...props} />
      <Memory lane={lane} server={server} />
      {words !== null && (
        <text
          className={`${styles.micro} ${styles.ink2}`}
          x={geometry.isDown ? box.x + box.width / 2 : box.x + box.width}
          y={box.y + box.height + (geometry.isDown ? 13 : 12)}
          textAnchor={geometry.isDown ? 'middle' : 'end'}
          {...(geometry.isDown && squeezed(words, box.width + 2))}
        >
          {words}
        </text>
      )}
    </Easing>
  )
}
