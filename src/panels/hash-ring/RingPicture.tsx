// The ring as the policy keeps it: arcs in the color and pattern of whose keys they hold, points as
// ticks, and a few keys in the shape of their server; a key that has moved has a ring around it.
import { useId } from 'react'
import { m, shownName } from '../../i18n'
import { ownersOf, placeOnRing, ringOf } from '../../sim'
import { hueOf } from '../../ui/hue'
import { labelPlaces } from './labels'
import { Patterns, patternOf, shapeAt } from './marks'
import type { Membership } from './members'
import styles from './ring.module.css'

const SIZE = 300
const CENTER = SIZE / 2
const RADIUS = 122
const SAMPLE = 60 // keys that are shown as dots
const TURN = 4_294_967_296 // hashes round the ring
const TICKS_MOST = 600
const LABELS = RADIUS + 24
const PAD = 20 // around the ring, for the names

const sample = Array.from({ length: SAMPLE }, (_, key) => `/item/${key + 1}`)

const spot = (share: number, radius: number) => {
  const angle = share * 2 * Math.PI - Math.PI / 2
  return { x: CENTER + radius * Math.cos(angle), y: CENTER + radius * Math.sin(angle) }
}

const written = ({ x, y }: ReturnType<typeof spot>): string => `${x.toFixed(2)} ${y.toFixed(2)}`

const arcPath = (from: number, to: number): string => {
  const [a, b] = [spot(from, RADIUS), spot(to, RADIUS)]
  const isLong = to - from > 0.5 ? 1 : 0
  return `M${written(a)}A${RADIUS} ${RADIUS} 0 ${isLong} 1 ${written(b)}`
}

/** One path for all arcs of a server: a thousand points are a thousand arcs. */
function arcsOf(membership: Membership, points: number): ReadonlyMap<number, string> {
  const { hashes, owners } = ringOf(membership.now, points)
  const paths = new Map<number, string>()
  const put = (owner: number, path: string) => paths.set(owner, (paths.get(owner) ?? '') + path)
  const count = hashes.length
  for (let i = 0; i < count; i += 1) {
    // The arc before a point is its own; the first one's reaches back over the top.
    const to = hashes[i] / TURN
    if (i > 0) put(owners[i], arcPath(hashes[i - 1] / TURN, to))
    else put(owners[0], `${arcPath(hashes[count - 1] / TURN, 1)}${arcPath(0, to)}`)
  }
  return paths
}

const ticksOf = (membership: Membership, points: number): string => {
  const { hashes } = ringOf(membership.now, points)
  if (hashes.length > TICKS_MOST) return ''
  return Array.from(hashes, (hash) => {
    const [a, b] = [spot(hash / TURN, RADIUS + 8), spot(hash / TURN, RADIUS + 13)]
    return `M${written(a)}L${written(b)}`
  }).join('')
}

interface RingPictureProps {
  readonly membership: Membership
  readonly points: number
}

/** The ring of the servers now, with some keys on it. */
export function RingPicture({ membership, points }: RingPictureProps) {
  const { now, before, ever } = membership
  const arcs = arcsOf(membership, points)
  const spec = { kind: 'ring-hash', points }
  const owners = ownersOf(spec, now, sample)
  const earlier = ownersOf(spec, before, sample)
  const id = useId().replace(/\W/g, '')
  const placeOf = (owner: number) => ever.indexOf(now[owner]?.name ?? '')
  return (
    <svg
      className={styles.ring}
      viewBox={`${-PAD} ${-PAD} ${SIZE + 2 * PAD} ${SIZE + 2 * PAD}`}
      width={SIZE + 2 * PAD}
      height={SIZE + 2 * PAD}
      role="img"
      aria-label={m.ring_picture({ points, count: now.length })}
    >
      <Patterns id={id} />
      {[...arcs].map(([owner, path]) => (
        <g key={owner} className={hueOf(placeOf(owner))}>
          <path className={styles.arc} d={path} />
          <path
            className={styles.arcOver}
            stroke={patternOf(id, placeOf(owner)) ?? 'none'}
            d={path}
          />
        </g>
      ))}
      <path className={styles.ticks} d={ticksOf(membership, points)} />
      {sample.map((key, i) => {
        const { x, y } = spot(placeOnRing(key), RADIUS - 20)
        const name = now[owners[i]]?.name
        const isMoved = before[earlier[i]]?.name !== name
        return (
          <g key={key} className={hueOf(ever.indexOf(name))}>
            <path className={styles.key} d={shapeAt(ever.indexOf(name), { x, y }, 3.6)} />
            {isMoved && <circle className={styles.moved} cx={x} cy={y} r="6.5" />}
          </g>
        )
      })}
      {labelPlaces(ringOf(now, points), now.length).map(({ owner, at }) => {
        const { x, y } = spot(at, LABELS)
        return (
          <text key={owner} className={styles.label} x={x} y={y} dy="0.35em" textAnchor="middle">
            {shownName(now[owner].name)}
          </text>
        )
      })}
    </svg>
  )
}
