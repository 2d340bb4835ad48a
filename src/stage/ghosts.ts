// The lines of other runs at the same instant, as outlines on the stage of one: pure geometry.
import type { Moment } from '../sim'
import { type Geometry, type Line, laneOf } from './layout/geometry'
import { pitchFor } from './layout/queue'

/** One line of another run. */
export interface Ghost {
  readonly lane: number // of the stage; -1: those who wait at the balancer
  readonly run: number // place among the other runs
  readonly waiting: number
  readonly path: string // around the line, open at its front
  readonly label: { readonly x: number; readonly y: number }
}

const AIR = 2 // pixels between a dot and the innermost outline
const APART = 2.4 // pixels between two outlines
const LABEL = 9 // pixels that a label needs along a line
const BESIDE = 3 // pixels from an outline to the middle of its label
const CORNER = 4

/** How many wait in each lane of the stage in another run; last, at its balancers. */
export function waitingIn({ servers, held }: Moment, geometry: Geometry): readonly number[] {
  const waiting = geometry.lanes.map(() => 0)
  servers.forEach((server, place) => {
    const lane = laneOf(geometry, place)
    if (lane < waiting.length) waiting[lane] += server.waiting
  })
  return [...waiting, held]
}

// From along the line (away from its front) and across it to the stage.
const pointAt = ({ front, dx, dy }: Line, along: number, across: number) => ({
  x: front.x + dx * along - dy * across,
  y: front.y + dy * along + dx * across,
})

const spot = (line: Line, along: number, across: number): string => {
  const { x, y } = pointAt(line, along, across)
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}

function outline(line: Line, far: number, half: number): string {
  const bend = Math.min(CORNER, half)
  const corner = (across: number) => spot(line, far, across)
  return [
    `M${spot(line, 0, -half)}L${spot(line, far - bend, -half)}`,
    `Q${corner(-half)} ${spot(line, far, bend - half)}`,
    `L${spot(line, far, half - bend)}`,
    `Q${corner(half)} ${spot(line, far - bend, half)}`,
    `L${spot(line, 0, half)}`,
  ].join('')
}

const linesOf = ({ lanes, isDown, hold }: Geometry): readonly Line[] => [
  ...lanes.map(({ front, room }) => ({
    front,
    room,
    dx: isDown ? 0 : -1,
    dy: isDown ? -1 : 0,
  })),
  hold,
]

/** The outlines of the lines of other runs; where nobody waits there is none. */
export function ghostsOf(
  geometry: Geometry,
  runs: readonly (readonly number[])[],
): readonly Ghost[] {
  const { dot, pitch } = geometry
  return linesOf(geometry).flatMap((line, place) => {
    const lane = place < geometry.lanes.length ? place : -1
    const found = runs.flatMap((waiting, run) => {
      const count = waiting[place] ?? 0
      if (count === 0) return []
      const long = Math.min(line.room, pitchFor(count, line.room, pitch) * (count - 1))
      const half = dot + AIR + APART * run
      return [{ run, count, half, far: long + half }]
    })
    // At the end of its line and beside it, so that no dot is covered; those of lines that are
    // about as long stand behind one another.
    let free = 0
    return found
      .sort((a, b) => a.far - b.far)
      .map(({ run, count, half, far }): Ghost => {
        const at = Math.max(far - LABEL / 2, free)
        free = at + LABEL
        const label = pointAt(line, at, half + BESIDE)
        return { lane, run, waiting: count, path: outline(line, far, half), label }
      })
  })
}
