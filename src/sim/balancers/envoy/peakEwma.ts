// Peak EWMA, Envoy's.
// What it knows: of each host a mean of what its answers took, its own active requests.
// What it does: draws two different hosts and takes the one with the least mean times (active + 1).
//   A host with requests and no answer yet costs a million and is avoided; an idle one without
//   counts as 10 ms. The mean moves towards each answer by 1 - e^(-time since the last / decay); it
//   has no peak, in spite of the name, and is read every 100 ms.
// Cost per decision: one draw; ten times a second a look at each host.
// When it fails: errors are quick answers too; what the last 100 ms brought is not seen; in a tie
//   the draw's last bit, which is that of the place, decides: of two hosts it is the second.
// Reference: Envoy peak_ewma_lb.cc, cost.cc.
import { exponential } from '../../random/portable'
import { MILLISECOND, SECOND } from '../../time'
import { type Choice, defineBalancer, NONE } from '../balancer'
import { carried } from '../carried'
import { candidatesOf } from '../explaining'
import { remainder } from '../hashes/word64'

const DECAY = 10 * SECOND
const READ_EVERY = 100 * MILLISECOND
const PENALTY = 1_000_000
const UNTRIED = 10 // milliseconds

interface Means {
  mean: Float64Array // milliseconds, with every answer; 0: none yet
  read: Float64Array // the same as it was when it was last read
  since: Float64Array // instant of the last answer, microseconds
  readAt: number // instant, microseconds
  ids: Int32Array
}

/** What a host costs: its mean in milliseconds (0: no answer yet) and its active requests. */
export const costOf = (mean: number, active: number): number => {
  if (mean > 0) return mean * (active + 1)
  return active > 0 ? PENALTY + active : UNTRIED
}

// Envoy's mean counts whole milliseconds, and a quicker answer not at all.
const learn = (
  { memory, request, spec }: Choice<Means>,
  { place, latency }: { place: number; latency: number },
): void => {
  const took = Math.floor(latency / MILLISECOND)
  if (took === 0) return
  const { mean, since } = memory
  const gone = request.now - since[place]
  const share = gone > 0 ? 1 - exponential(-gone / (spec.decay ?? DECAY)) : 1
  mean[place] = mean[place] === 0 ? took : share * took + (1 - share) * mean[place]
  since[place] = request.now
}

const cost = ({ pool, memory }: Choice<Means>, place: number): number =>
  costOf(memory.read[place], pool.outstanding[place])

interface Drawn {
  first: number
  second: number
  isOdd: boolean // the last bit of the draw
}

const drawTwo = ({ pool, request }: Choice<Means>, drawn: Drawn): void => {
  const { count, places } = pool.ready
  const high = request.random.nextUint32()
  const low = request.random.nextUint32()
  const first = remainder(high, low, count)
  const second = (high * 65_536 + (low >>> 16)) % count
  drawn.first = places[first]
  drawn.second = places[second === first ? (second + 1) % count : second]
  drawn.isOdd = low % 2 === 1
}

const better = (choice: Choice<Means>, { first, second, isOdd }: Drawn): number => {
  const one = cost(choice, first)
  const other = cost(choice, second)
  if (one === other) return isOdd ? first : second
  return one < other ? first : second
}

const room: Drawn = { first: 0, second: 0, isOdd: false }

const pick = (choice: Choice<Means>): number => {
  const { ready } = choice.pool
  if (ready.count <= 1) return ready.count === 0 ? NONE : ready.places[0]
  drawTwo(choice, room)
  return better(choice, room)
}

const read = ({ memory, request }: Choice<Means>): void => {
  if (request.now - memory.readAt < READ_EVERY) return
  memory.read.set(memory.mean)
  memory.readAt = request.now
}

const needs = ['outstanding', 'random', 'now', 'outcomes'] as const

/** The policy of this file; `decay` in its document is the time constant of the mean. */
export const peakEwma = defineBalancer<Means>({
  id: 'envoy:peak-ewma',
  needs,
  memory: ({ count, ids }) => ({
    mean: new Float64Array(count),
    read: new Float64Array(count),
    since: new Float64Array(count),
    readAt: 0,
    ids: ids.slice(),
  }),
  choose(choice) {
    read(choice)
    return pick(choice)
  },
  explain(choice) {
    const { pool, request } = choice
    const memory = structuredClone(choice.memory)
    const twin = { ...choice, memory, request: { ...request, random: request.random.copy() } }
    read(twin)
    const winner = pick(twin)
    const seen = pool.ready.count > 1 ? [room.first, room.second] : [winner]
    return candidatesOf(choice, {
      rule: 'envoy:peak-ewma',
      needs,
      better: 'lowest',
      ties: 'lot',
      winner,
      score: (place) => cost(twin, place),
      looked: (place) => seen.includes(place),
      known: (place) => ({
        latency: memory.read[place] * MILLISECOND,
        outstanding: pool.outstanding[place],
      }),
    })
  },
  on(notice, choice) {
    const { pool, memory } = choice
    switch (notice.kind) {
      case 'failed':
        // Without the first byte of an answer there is no time to learn from.
        if (notice.why !== undefined && notice.why !== 'status') return
        learn(choice, notice)
        return
      case 'answered':
        learn(choice, notice)
        return
      case 'membersChanged':
        for (const column of ['mean', 'read', 'since'] as const) {
          memory[column] = carried(memory[column], memory.ids, pool.ids)
        }
        memory.ids = pool.ids.slice()
        return
      case 'restarted':
        memory.mean.fill(0)
        memory.read.fill(0)
    }
  },
})
