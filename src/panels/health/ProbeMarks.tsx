// Probes on their way to the servers and back, over the picture of a lane, and below each server
// what its balancer has counted.
import { hasFailed } from '../../charts/rows/verdicts'
import { formatDuration, formatInstant, formatNumber, m } from '../../i18n'
import type { Belief, Moment, ProbeDots } from '../../sim'
import type { Geometry, Lane } from '../../stage/layout/geometry'
import { isCramped, laneOf } from '../../stage/layout/geometry'
import { spotAt } from '../../stage/layout/track'
import { useStillness } from '../../stage/surroundings'
import { usePlayer, useReading } from '../../store'
import type { OverProps } from '../panel'
import styles from './probeMarks.module.css'

const FRAMES_A_SECOND = 30
const LEG = 150_000 // microseconds of a way that takes no time: long enough to be seen
const FALLS_FOR = 450_000 // a cross, after the verdict
const SILENT_FROM = 300_000 // without an answer: the words begin

interface Placed {
  readonly x: number
  readonly y: number
}

/** Above the line of customers, so that neither hides the other. */
const asideOf = ({ isDown, dot }: Geometry): Placed =>
  isDown ? { x: dot * 2.6, y: 0 } : { x: 0, y: -dot * 2.6 }

/** Where a probe is after `share` of its way, from the balancer at 0 to the server's box at 1. */
function placeOf(geometry: Geometry, lane: Lane, share: number): Placed {
  const { track, box } = lane
  const aside = asideOf(geometry)
  const end = geometry.isDown
    ? { x: track.xs[track.xs.length - 1], y: box.y - 4 }
    : { x: box.x - 6, y: track.ys[track.ys.length - 1] }
  const spot = { x: 0, y: 0 }
  spotAt(track, track.length * share, spot)
  // The track ends where the line begins; the last stretch leads on to the box.
  const rest = Math.max(0, share - 0.8) / 0.2
  const x = spot.x + (end.x - spot.x) * rest
  const y = spot.y + (end.y - spot.y) * rest
  const off = Math.min(1, share * 4)
  return { x: x + aside.x * off, y: y + aside.y * off }
}

interface Dot {
  readonly key: string
  readonly lane: Lane
  readonly place: Placed
  readonly look: 'going' | 'waiting' | 'back' | 'cross'
  readonly fade: number
  readonly silent: number // microseconds without an answer
}

/** One probe at an instant; null once there is nothing more to see of it. */
function dotAt(probes: ProbeDots, row: number, scene: Scene): Omit<Dot, 'key' | 'lane'> | null {
  const { at, geometry, lane, hop } = scene
  const [sentAt, judged, verdict] = [probes.sentAt[row], probes.at[row], probes.verdict[row]]
  const leg = Math.max(hop, LEG)
  const gone = at - sentAt
  if (gone < leg) {
    const place = placeOf(geometry, lane, gone / leg)
    return { place, look: 'going', fade: 1, silent: 0 }
  }
  if (judged < 0) {
    const isBack = probes.back[row] >= 0 && hop > 0
    const share = isBack ? Math.max(0, (probes.back[row] - at) / hop) : 1
    const place = placeOf(geometry, lane, share)
    return { place, look: isBack ? 'back' : 'waiting', fade: 1, silent: isBack ? 0 : gone }
  }
  const since = at - Math.max(judged, sentAt + leg)
  if (hasFailed(verdict)) {
    const share = since / FALLS_FOR
    if (share > 1) return null
    const { x, y } = placeOf(geometry, lane, 1)
    return { place: { x, y: y + share * 14 }, look: 'cross', fade: 1 - share, silent: 0 }
  }
  const share = hop > 0 ? 1 : since / leg
  if (share >= 1) return null
  return { place: placeOf(geometry, lane, 1 - share), look: 'back', fade: 1 - share / 2, silent: 0 }
}

interface Scene {
  readonly at: number
  readonly geometry: Geometry
  readonly lane: Lane
  readonly hop: number
}

function dotsOf(moment: Moment, geometry: Geometry, hop: number): readonly Dot[] {
  const { health, servers, at } = moment
  if (!health) return []
  const { probes } = health
  return Array.from({ length: probes.count }, (_, row) => row).flatMap((row) => {
    const place = servers.findIndex(({ id }) => id === probes.server[row])
    const lane = geometry.lanes[place < 0 ? -1 : laneOf(geometry, place)]
    if (lane === undefined) return []
    const dot = dotAt(probes, row, { at, geometry, lane, hop })
    const key = `${probes.server[row]} ${probes.balancer[row]} ${probes.sentAt[row]}`
    return dot === null ? [] : [{ key, lane, ...dot }]
  })
}

const shapes = { going: 'M0 -6v12', waiting: 'M0 -6v12', back: 'M0 -4v8' } as const
const CROSS = 'M-3.5 -3.5l7 7m0 -7l-7 7'

function Probe({ dot, geometry }: { dot: Dot; geometry: Geometry }) {
  const { place, look, fade, silent } = dot
  const { isDown } = geometry
  const isCross = look === 'cross'
  return (
    <g transform={`translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})`} opacity={fade}>
      <path
        className={isCross ? styles.cross : styles.probe}
        transform={isDown && !isCross ? 'rotate(90)' : undefined}
        d={isCross ? CROSS : shapes[look]}
      />
      {look === 'waiting' && silent > SILENT_FROM && !isDown && (
        <text className={styles.word} x={-8} dy="-0.2em" textAnchor="end">
          {m.health_stage_silent({ time: formatDuration(Math.floor(silent / 100_000) * 100_000) })}
        </text>
      )}
    </g>
  )
}

/** What a balancer has counted of a server, in a few words; null: nothing worth a word. */
function countWords({ isIn, takenBy, isFirst, isCountingFailures, count, of, outUntil }: Belief) {
  const counted = { count: formatNumber(count), all: formatNumber(of) }
  if (isFirst && takenBy === null) return m.health_stage_first()
  if (takenBy === null)
    return isCountingFailures && count > 0 ? m.health_stage_failed(counted) : null
  if (isIn) return m.health_stage_panic()
  if (outUntil > 0) return m.health_stage_until({ time: formatInstant(outUntil) })
  return count > 0 && !isCountingFailures ? m.health_stage_passed(counted) : m.health_stage_out()
}

interface CountsProps {
  readonly moment: Moment
  readonly geometry: Geometry
}

function Counts({ moment, geometry }: CountsProps) {
  const { servers, health } = moment
  // Without room the rows of probes tell it alone.
  if (!health || geometry.group > 1 || geometry.detail === 'row' || isCramped(geometry)) return null
  return geometry.lanes.map(({ index, box }) => {
    const found = health.beliefs.filter(({ server }) => server === servers[index]?.id)
    const words = found.map(countWords).find((one) => one !== null) ?? null
    if (words === null) return null
    const isOut = found.some(({ takenBy }) => takenBy !== null)
    const { isDown } = geometry
    return (
      <text
        key={index}
        className={styles.count}
        data-out={isOut || undefined}
        x={isDown ? box.x + box.width / 2 : box.x}
        y={box.y + box.height + (isDown ? 26 : 12)}
        textAnchor={isDown ? 'middle' : 'start'}
      >
        {words}
      </text>
    )
  })
}

/** Marks of health over the picture of a lane. */
export function ProbeMarks({ session, lane, geometry }: OverProps) {
  const player = usePlayer(session)
  const moment = useReading(player, (one) => one.moment(lane), FRAMES_A_SECOND)
  const isStill = useStillness()
  const hop = player.lanes[lane].run.scenario.gateways[0].network
  const { width, height } = geometry
  return (
    <svg
      className={styles.marks}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {!isStill &&
        dotsOf(moment, geometry, hop).map((dot) => (
          <Probe key={dot.key} dot={dot} geometry={geometry} />
        ))}
      <Counts moment={moment} geometry={geometry} />
    </svg>
  )
}
