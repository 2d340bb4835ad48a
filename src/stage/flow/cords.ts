// Connections that are open at a moment, drawn as cords: from the client's figure through the
// balancer to the server that the connection is bound to, or as far as the balancer where each
// request is given a server of its own.
import type { ConnectionColumns } from '../../sim'
import type { Geometry } from '../layout/geometry'
import { trackThrough } from '../layout/track'
import type { Palette } from '../palette'
import type { Ink } from './raster'
import type { Pen } from './strokes'

/** All connections of one figure that lead to the same place. */
export interface Cord {
  readonly figure: number
  readonly lane: number // -1: it ends at the balancer
  readonly width: number // CSS pixels, in half pixels
}

const THIN = 1
const THICK = 5 // of a cord that carries everything
/** Requests that count as carried by nobody, so that the first one makes no thick cord. */
const BEGINNING = 10

/** A cord is as thick as its share of all requests that the open connections have carried. */
const widthOf = (carried: number, all: number): number =>
  Math.round((THIN + (THICK * carried) / (all + BEGINNING)) * 2) / 2

/** The cords of a moment; none where clients have no ways of their own. */
export function cordsOf(
  { count, client, server, carried }: ConnectionColumns,
  geometry: Geometry,
  laneOfId: (server: number) => number,
): readonly Cord[] {
  if (!geometry.isTied) return []
  const sums = new Map<number, number>()
  const lanes = geometry.lanes.length + 1
  let all = 0
  for (let row = 0; row < count; row += 1) {
    const figure = client[row] % geometry.figures.length
    const key = figure * lanes + laneOfId(server[row]) + 1
    sums.set(key, (sums.get(key) ?? 0) + carried[row])
    all += carried[row]
  }
  return [...sums].map(([key, sum]) => ({
    figure: Math.floor(key / lanes),
    lane: (key % lanes) - 1,
    width: widthOf(sum, all),
  }))
}

export const sameCords = (a: readonly Cord[], b: readonly Cord[]): boolean =>
  a.length === b.length &&
  a.every(({ figure, lane, width }, i) => {
    const other = b[i]
    return figure === other.figure && lane === other.lane && width === other.width
  })

interface Ground {
  readonly geometry: Geometry
  readonly palette: Palette
  readonly cords: readonly Cord[]
}

/** What draws ways and boxes. */
type Ways = Pick<Pen, 'trace' | 'box' | 'ink'>

const PLUG = 2 // radius of a cord's end at the balancer

function traceToBalancer(pen: Ways, { links }: Geometry, { figure, width }: Cord): void {
  const link = links[figure]
  const last = link.xs.length - 1
  pen.trace(link, width)
  const radius = PLUG + width / 4
  const [x, y] = [link.xs[last] - radius, link.ys[last] - radius]
  pen.box({ x, y, width: radius * 2, height: radius * 2 }, radius)
}

function traceThrough(pen: Ways, { links, lanes }: Geometry, { figure, lane, width }: Cord): void {
  const link = links[figure]
  const last = link.xs.length - 1
  const { port } = lanes[lane]
  pen.trace(link, width)
  pen.trace(trackThrough([{ x: link.xs[last], y: link.ys[last] }, port]), width)
}

const widthIn = (cords: readonly Cord[], dot: number): number =>
  Math.min(
    dot * 1.7,
    cords.reduce((sum, { width }) => sum + width, 0),
  )

/** Draws the cords: those of one server in its color, the others in ink. */
export function drawCords({ geometry, palette, cords }: Ground, pen: Ways): void {
  const ending = cords.filter(({ lane }) => lane < 0)
  for (const cord of ending) traceToBalancer(pen, geometry, cord)
  if (ending.length > 0) pen.ink(palette.ink3)
  for (const { index, track } of geometry.lanes) {
    const own = cords.filter(({ lane }) => lane === index)
    if (own.length === 0) continue
    for (const cord of own) traceThrough(pen, geometry, cord)
    pen.trace(track, widthIn(own, geometry.dot))
    pen.ink(inkOf(geometry, palette, index))
  }
}

/** Thinner than the requests that travel on it. */
const PALE = 0.55

const inkOf = ({ servers }: Geometry, palette: Palette, lane: number): Ink => {
  const { rgb } = servers > palette.servers.length ? palette.ink2 : palette.servers[lane]
  return { rgb, alpha: PALE }
}
