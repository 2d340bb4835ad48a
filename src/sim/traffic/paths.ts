// What requests ask for. Every path of a run has a number, so that a cache is a column of flags: 0
// is "/", 1 and on are the objects by popularity, then come the paths that only traces name.
import { power } from '../random/portable'
import type { RequestClass } from '../scenario/layerSeven'
import type { Objects, Scenario } from '../scenario/scenario'
import type { World } from '../world'

/** The numbers of the paths of a run. */
export interface Paths {
  readonly count: number
  readonly ofTrace: readonly (Int32Array | null)[] // by traffic, by place in its trace
  readonly ofKinds: readonly (readonly Int32Array[] | null)[] // by traffic, by kind, by object
}

const names: string[] = ['/']

/** The path of a number up to the number of objects: "/", "/item/1", "/item/2" and on. */
export const pathNamed = (number: number): string => {
  for (let next = names.length; next <= number; next++) names.push(`/item/${next}`)
  return names[number]
}

/** The target that a kind of requests sends for an object: "/video" is "/video/7" for the 7th. */
export const pathOfClass = ({ path, objects }: RequestClass, object: number): string => {
  if (objects === null) return path
  const query = path.indexOf('?')
  const bare = query < 0 ? path : path.slice(0, query)
  return `${bare}${bare.endsWith('/') ? '' : '/'}${object}${path.slice(bare.length)}`
}

/** Numbers all paths of a scenario. */
export const numberPaths = (scenario: Scenario): Paths => {
  const objects = Math.max(0, ...scenario.traffic.map(({ objects }) => objects?.count ?? 0))
  const numbers = new Map(Array.from({ length: objects + 1 }, (_, n) => [pathNamed(n), n]))
  const numberOf = (path: string): number => {
    const number = numbers.get(path) ?? numbers.size
    numbers.set(path, number)
    return number
  }
  const ofTrace = scenario.traffic.map(({ arrivals }) =>
    arrivals.kind === 'trace'
      ? Int32Array.from(arrivals.requests, ({ path }) => numberOf(path))
      : null,
  )
  const ofKinds = scenario.traffic.map(
    ({ requests }) =>
      requests?.map((one) =>
        Int32Array.from({ length: (one.objects?.count ?? 0) + 1 }, (_, object) =>
          numberOf(pathOfClass(one, object)),
        ),
      ) ?? null,
  )
  return { count: numbers.size, ofTrace, ofKinds }
}

/** Number of the path that the request at `place` asks for. */
export const pathNumber = ({ paths, state }: World, place: number): number => {
  const { requests } = state
  const kinds = paths.ofKinds[requests.traffic[place]]
  if (kinds !== null) return kinds[requests.kind[place]][requests.object[place]]
  const trace = paths.ofTrace[requests.traffic[place]]
  return trace === null ? requests.object[place] : trace[requests.object[place]]
}

/** Sums of the popularity of the objects, from the first to the last; the last is 1. */
export const popularity = ({ count, skew }: Objects): Float64Array => {
  const sums = new Float64Array(count)
  let total = 0
  for (let rank = 1; rank <= count; rank++) {
    total += 1 / power(rank, skew)
    sums[rank - 1] = total
  }
  return sums.map((sum) => sum / total)
}

/** The object that a uniform number draws: 1 for the most popular. */
export const objectAt = (sums: Float64Array, uniform: number): number => {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle] > uniform) high = middle
    else low = middle + 1
  }
  return low + 1
}
