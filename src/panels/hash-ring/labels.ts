// Where the name of each server stands on the ring: at its longest arc that leaves room for it.

const TURN = 4_294_967_296 // hashes round the ring
const APART = 0.045 // of the turn: two names side by side

interface Arcs {
  readonly hashes: ArrayLike<number>
  readonly owners: ArrayLike<number>
}

interface Stretch {
  readonly owner: number
  readonly middle: number // share of the turn
  readonly length: number
}

/** Neighboring arcs of one server as one stretch. */
function stretchesOf({ hashes, owners }: Arcs): Stretch[] {
  const count = hashes.length
  const found: Stretch[] = []
  let from = count > 0 ? hashes[count - 1] / TURN - 1 : 0
  for (let i = 0; i < count; i += 1) {
    if (i + 1 < count && owners[i + 1] === owners[i]) continue
    const to = hashes[i] / TURN
    found.push({ owner: owners[i], middle: (from + to) / 2, length: to - from })
    from = to
  }
  return found
}

const distance = (a: number, b: number): number => {
  const apart = Math.abs(a - b) % 1
  return Math.min(apart, 1 - apart)
}

/** A place for each server that has an arc; a share of the turn from the top, clockwise. */
export function labelPlaces(ring: Arcs, servers: number): readonly { owner: number; at: number }[] {
  const stretches = stretchesOf(ring).sort((a, b) => b.length - a.length)
  const taken: { owner: number; at: number }[] = []
  for (let owner = 0; owner < servers; owner += 1) {
    const own = stretches.filter((one) => one.owner === owner)
    const isFree = ({ middle }: Stretch) => taken.every(({ at }) => distance(at, middle) >= APART)
    const place = own.find(isFree) ?? own[0]
    if (place) taken.push({ owner, at: (place.middle + 1) % 1 })
  }
  return taken
}
