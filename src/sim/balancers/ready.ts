// The index of who may be chosen: places of the list in ascending order, kept in step as servers
// open and close, so that a draw or a hash costs the same in a pool of a thousand.

import type { PoolView, Ready } from './balancer'
import { firstFrom } from './sorted'

type Indexed = Pick<PoolView, 'open' | 'ready'>

/** The index of a pool with these columns; `revision` goes on from that of the list before. */
export const createReady = (open: Uint8Array, weight: ArrayLike<number>, revision = 0): Ready => {
  const able = Uint8Array.from(open, (_, place) => (weight[place] > 0 ? 1 : 0))
  const first = able.indexOf(1)
  const alike = able.every((one, place) => one === 0 || weight[place] === weight[first])
  const places = new Int32Array(open.length)
  const ready = { places, able, alike, count: 0, revision }
  for (let place = 0; place < open.length; place++) {
    if (open[place] === 1 && able[place] === 1) places[ready.count++] = place
  }
  return ready
}

/** An index that shares nothing that can change with `ready`. */
export const copyReady = (ready: Ready): Ready => ({
  places: ready.places.slice(),
  able: ready.able,
  alike: ready.alike,
  count: ready.count,
  revision: ready.revision,
})

/** Where `place` stands among the ready ones, or would stand. */
export const positionOf = ({ places, count }: Ready, place: number): number =>
  firstFrom(places, place, count)

/** Opens or closes a place; the index follows. */
export const setOpen = ({ open, ready }: Indexed, place: number, isOpen: boolean): void => {
  if ((open[place] === 1) === isOpen) return
  open[place] = isOpen ? 1 : 0
  if (ready.able[place] === 0) return
  const { places } = ready
  const position = positionOf(ready, place)
  if (isOpen) {
    places.copyWithin(position + 1, position, ready.count)
    places[position] = place
    ready.count++
  } else {
    places.copyWithin(position, position + 1, ready.count)
    ready.count--
  }
  ready.revision++
}
