// Where everything of a shop stands in the still: the geometry of the stage, for one instant.
import type hero from './hero.json'
import { ageMark, box, cross, dot, type Mark, ring, type Stroke } from './strokes'

/** One shop of the still. */
export type Shop = (typeof hero.lanes)[number]

/** What is drawn, and how high it is. */
export interface Scene {
  readonly height: number
  readonly strokes: readonly Stroke[]
  readonly losses: readonly { readonly path: string; readonly opacity: number }[]
  readonly names: readonly { readonly text: string; readonly x: number; readonly y: number }[]
  readonly balancer: { readonly x: number; readonly y: number } | null
}

type Point = readonly [x: number, y: number]

const CLIENT_X = 10
const CLIENT_ROWS = [-26, 0, 26]
const PITCH = 14.5
const LANE_PITCH = 54
const RING = 1.58 // of a dot's radius
const FALL = 1.2 // seconds that a loss is in sight
const GOLDEN = 0.618 // of the room: crosses of one instant lie apart
const SERVERS: readonly Mark[] = ['one', 'two', 'three']

const wide = {
  gate: 96, // where the clients' ways meet
  balancer: 150,
  thick: 26,
  lane: 280, // from here on a way is straight
  box: 148,
  name: 13,
  slots: 50,
  slotPitch: 13.4,
  gauge: 21, // from the right edge of the box
  gaugeRadius: 10,
  dot: 4.6,
}

const narrow: typeof wide = {
  gate: 50,
  balancer: 56,
  thick: 18,
  lane: 108,
  box: 112,
  name: 9,
  slots: 38,
  slotPitch: 12,
  gauge: 15,
  gaugeRadius: 7,
  dot: 3.6,
}

/** The fixed points of a shop's scene. */
interface Plan {
  readonly size: typeof wide
  readonly isMany: boolean
  readonly middle: number
  readonly boxX: number
  readonly start: number // where the ways to the servers begin
  readonly laneX: number
  readonly ys: readonly number[]
  readonly pitches: readonly number[]
}

function planOf({ servers }: Shop, width: number): Plan {
  const size = width < 560 ? narrow : wide
  const isMany = servers.length > 1
  const middle = isMany ? 74 : 38
  const boxX = width - size.box - 1
  const laneX = isMany ? size.lane : size.gate
  const room = boxX - laneX - 27
  return {
    size,
    isMany,
    middle,
    boxX,
    laneX,
    start: isMany ? size.balancer + size.thick : size.gate,
    ys: servers.map((_, place) => middle + (place - (servers.length - 1) / 2) * LANE_PITCH),
    pitches: servers.map(({ waiting }) => Math.min(PITCH, room / Math.max(1, waiting.length))),
  }
}

/** A point of the S-shaped way between two points. */
const along = ([x0, y0]: Point, [x1, y1]: Point, t: number): Point => [
  x0 + (x1 - x0) * (1.5 * t - 1.5 * t * t + t ** 3),
  y0 + (y1 - y0) * (3 - 2 * t) * t * t,
]

function bend([x0, y0]: Point, [x1, y1]: Point): string {
  const middle = (x0 + x1) / 2
  return `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`
}

const person = (y: number) =>
  `${dot([CLIENT_X, y - 1.7], 3)}M${CLIENT_X - 4.8} ${y + 7.4}a4.6 4.6 0 0 1 9.7 0`

const portOf = ({ start, middle, ys }: Plan, place: number): Point => [
  start,
  middle + (ys[place] - middle) * 0.26,
]

/** The clients, their ways to the gate, and who is on them. */
function clientStrokes(shop: Shop, { size, isMany, middle }: Plan): Stroke[] {
  const gate: Point = [isMany ? size.balancer : size.gate, middle]
  const ends = CLIENT_ROWS.map((dy): Point => [CLIENT_X + 12, middle + dy])
  const coming = shop.coming.map(([client, way]) =>
    dot(along(ends[client % ends.length], gate, way), size.dot - 0.3),
  )
  return [
    ['pen', CLIENT_ROWS.map((dy) => person(middle + dy)).join('')],
    ['way', ends.map((end) => bend(end, gate)).join('')],
    ['hollow', coming.join('')],
  ]
}

/** The ways to the servers, and who is on them. */
function wayStrokes(shop: Shop, plan: Plan): Stroke[] {
  const { size, isMany, boxX, start, laneX, ys, pitches } = plan
  const tail = (place: number) => boxX - 13 - pitches[place] * shop.servers[place].waiting.length
  const at = (place: number, way: number): Point => {
    const x = start + (tail(place) - start) * way
    if (x >= laneX) return [x, ys[place]]
    return along(portOf(plan, place), [laneX, ys[place]], (x - start) / (laneX - start))
  }
  const ways = ys.map((y, place) => {
    const turn = isMany ? bend(portOf(plan, place), [laneX, y]) : ''
    return `${turn}M${laneX} ${y}H${boxX}`
  })
  return [
    ['way', ways.join('')],
    ...shop.going.map(([place, way]): Stroke => [SERVERS[place], dot(at(place, way), size.dot)]),
  ]
}

/** A line, from its newest to its front: the newest lies underneath. */
function lineStrokes(shop: Shop, plan: Plan, place: number): Stroke[] {
  const { size, boxX, ys, pitches } = plan
  const { waiting } = shop.servers[place]
  const front = boxX - 13
  if (waiting.length === 0) {
    const places = Array.from({ length: 8 }, (_, index) => front - index * PITCH)
    return [['place', places.map((x) => dot([x, ys[place]], 1.2)).join('')]]
  }
  return [...waiting.entries()].reverse().flatMap(([index, share]): Stroke[] => {
    const at = [front - index * pitches[place], ys[place]] as const
    return [
      [SERVERS[place], dot(at, size.dot)],
      [ageMark(share), ring(at, share, size.dot * RING)],
    ]
  })
}

function serverStrokes(shop: Shop, { size, boxX, ys }: Plan, place: number): Stroke[] {
  const server = shop.servers[place]
  const y = ys[place]
  const slots = Array.from(
    { length: server.slots },
    (_, slot): Point => [boxX + size.slots + slot * size.slotPitch, y],
  )
  const gauge: Point = [boxX + size.box - size.gauge, y]
  return [
    ['box', box([boxX, y - 19], [size.box, 38], 4)],
    ['bay', slots.map((slot) => dot(slot, 5.4)).join('')],
    [
      SERVERS[place],
      slots
        .slice(0, server.busy)
        .map((slot) => dot(slot, 4.2))
        .join(''),
    ],
    ['unused', dot(gauge, size.gaugeRadius)],
    [server.used >= 0.97 ? 'usedUp' : 'used', ring(gauge, server.used, size.gaugeRadius)],
  ]
}

/** The still of a shop in `width` pixels. */
export function sceneOf(shop: Shop, width: number): Scene {
  const plan = planOf(shop, width)
  const { size, isMany, boxX, laneX, middle, ys } = plan
  const spread = Math.min(160, 0.45 * (boxX - laneX)) // they fall from the front of the line
  const height = isMany ? 166 : 76
  return {
    height,
    strokes: [
      ...clientStrokes(shop, plan),
      ...wayStrokes(shop, plan),
      ...shop.servers.flatMap((_, place) => lineStrokes(shop, plan, place)),
      ...shop.servers.flatMap((_, place) => serverStrokes(shop, plan, place)),
      ...(isMany ? ([['balancer', box([size.balancer, 2], [size.thick, 144], 5)]] as const) : []),
    ],
    losses: shop.gone.map((ago, index) => ({
      path: cross([boxX - 20 - ((index * GOLDEN) % 1) * spread, middle + 17 + 10 * ago], 4),
      opacity: 1 - ago / FALL,
    })),
    names: shop.servers.map(({ name }, place) => ({
      text: name.toUpperCase(),
      x: boxX + size.name,
      y: ys[place] + 4.8,
    })),
    balancer: isMany ? { x: size.balancer + size.thick / 2, y: height - 3 } : null,
  }
}
