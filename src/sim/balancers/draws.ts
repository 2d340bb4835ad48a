// Draws several different servers by lot, at a cost that does not grow with the pool: the first
// steps of a shuffle, undone afterwards.
import type { Stream } from '../random/stream'
import type { PoolView } from './balancer'

/** Room for a draw, so that a choice allocates nothing. */
export interface Draws {
  order: Int32Array // 0, 1, 2, ... between draws
  others: Int32Array // with whom each step changed places
  drawn: Int32Array // places in the list, in the order of drawing
}

/** Room for draws from a pool of `count`, `looks` at a time. */
export const createDraws = (count: number, looks: number): Draws => ({
  order: Int32Array.from({ length: count }, (_, position) => position),
  others: new Int32Array(looks),
  drawn: new Int32Array(looks),
})

/** Draws up to `looks` different ready places into `drawn`; answers how many. */
export const drawReady = (
  { ready }: PoolView,
  room: Draws,
  { looks, random }: { looks: number; random: Stream },
): number => {
  const { count, places } = ready
  if (room.order.length < count || room.drawn.length < looks) {
    Object.assign(room, createDraws(Math.max(places.length, count), looks))
  }
  const { order, others, drawn } = room
  const many = Math.min(looks, count)
  for (let step = 0; step < many; step++) {
    const other = step + Math.floor(random.uniform() * (count - step))
    const position = order[other]
    order[other] = order[step]
    order[step] = position
    others[step] = other
    drawn[step] = places[position]
  }
  for (let step = many - 1; step >= 0; step--) {
    const other = others[step]
    const position = order[other]
    order[other] = order[step]
    order[step] = position
  }
  return many
}
