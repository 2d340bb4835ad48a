// A few servers, each with its queue, where an arrival joins the shortest queue of those it looks
// at, counting requests in service: join-shortest-queue and the power of d choices for finite n. No
// closed form, so the Markov chain of the queue lengths is solved numerically, cut off where less
// than 10^-10 of the time is spent. Poisson arrivals, exponential work, ties broken at random.

/** What a small farm is given: ρ, n and how an arrival looks. */
export interface SmallFarm {
  readonly utilization: number // ρ, above 0, at most 0.95
  readonly servers: number // n, 2 or 3
  readonly choices: number // d, 2 or more: n distinct ones are join-shortest-queue
  readonly draw: 'distinct' | 'independent' // independent draws may hit one server twice
}

const LEFT_OUT = 1e-10
const SPREAD = 24 // longest queue less shortest: a larger difference is rarer still

/** The chain: state s has requests x[s n] <= ... <= x[s n + n - 1], and flows into it at rates. */
interface Chain {
  readonly size: number
  readonly total: Int32Array // requests in all, by state; states are in this order
  readonly leaving: Float64Array // rate of leaving each state
  readonly begin: Int32Array // first inflow of each state, and one past the last
  readonly source: Int32Array
  readonly rate: Float64Array
  readonly departing: Float64Array // rate at which requests complete
}

/** P(arrival joins the k-th shortest queue), k from 0. */
function joining({ servers, choices, draw }: SmallFarm): number[] {
  // Chance that all d looks fall on the m longest queues.
  const allAmong = (m: number) => {
    let chance = 1
    for (let i = 0; i < choices; i++)
      chance *= draw === 'distinct' ? Math.max(0, m - i) / (servers - i) : m / servers
    return chance
  }
  return Array.from(
    { length: servers },
    (_, k) => allAmong(servers - k) - allAmong(servers - k - 1),
  )
}

/** Queue lengths in rising order, each at least `least` and at most `most`, that sum to `total`. */
function statesOf(total: number, servers: number, { least, most }: Span): number[][] {
  if (servers === 1) return total >= least && total <= most ? [[total]] : []
  const found: number[][] = []
  const lowest = Math.max(least, total - (servers - 1) * most)
  for (let first = lowest; first * servers <= total; first++) {
    const span = { least: first, most: Math.min(most, first + SPREAD) }
    for (const rest of statesOf(total - first, servers - 1, span)) found.push([first, ...rest])
  }
  return found
}

interface Span {
  readonly least: number
  readonly most: number
}

/** A state after one request more or less in its k-th queue, as a number that names it. */
function nameAfter(state: readonly number[], k: number, by: number): number {
  const next = state.slice()
  next[k] += by
  // The order is restored by at most a few swaps with equal neighbors.
  for (let i = k; i + 1 < next.length && next[i] > next[i + 1]; i++)
    [next[i], next[i + 1]] = [next[i + 1], next[i]]
  for (let i = k; i > 0 && next[i] < next[i - 1]; i--)
    [next[i], next[i - 1]] = [next[i - 1], next[i]]
  return nameOf(next)
}

const nameOf = (state: readonly number[]): number =>
  state.reduce((name, requests) => name * 65536 + requests, 0)

function chainOf(farm: SmallFarm): Chain {
  const { servers, utilization } = farm
  const last = Math.ceil(Math.log(LEFT_OUT) / Math.log(utilization)) + 3 * servers
  const span = { least: 0, most: Infinity }
  const states = Array.from({ length: last + 1 }, (_, m) => statesOf(m, servers, span)).flat()
  const place = new Map(states.map((state, index) => [nameOf(state), index]))
  const joinRates = joining(farm).map((chance) => servers * utilization * chance)
  const chain = {
    size: states.length,
    total: Int32Array.from(states, (state) => state.reduce((sum, x) => sum + x, 0)),
    leaving: new Float64Array(states.length),
    departing: new Float64Array(states.length),
  }
  const flows: { from: number; to: number; rate: number }[] = []
  const flow = (from: number, to: number | undefined, rate: number): number => {
    if (to === undefined || rate === 0) return 0 // beyond the cut, or never chosen
    flows.push({ from, to, rate })
    chain.leaving[from] += rate
    return rate
  }
  for (const [from, state] of states.entries())
    for (let k = 0; k < servers; k++) {
      flow(from, place.get(nameAfter(state, k, 1)), joinRates[k])
      if (state[k] > 0) chain.departing[from] += flow(from, place.get(nameAfter(state, k, -1)), 1)
    }
  return { ...chain, ...inflowsOf(flows, states.length) }
}

/** The flows ordered by where they lead to. */
function inflowsOf(flows: readonly { from: number; to: number; rate: number }[], size: number) {
  const begin = new Int32Array(size + 1)
  for (const { to } of flows) begin[to + 1]++
  for (let s = 0; s < size; s++) begin[s + 1] += begin[s]
  const next = begin.slice()
  const source = new Int32Array(flows.length)
  const rate = new Float64Array(flows.length)
  for (const flow of flows) {
    const at = next[flow.to]++
    source[at] = flow.from
    rate[at] = flow.rate
  }
  return { begin, source, rate }
}

/** One sweep of Gauss and Seidel: each state takes the mass that flows in over the rate out. */
function sweep({ size, begin, source, rate, leaving }: Chain, mass: Float64Array): void {
  for (let s = 0; s < size; s++) {
    let inflow = 0
    for (let i = begin[s]; i < begin[s + 1]; i++) inflow += mass[source[i]] * rate[i]
    mass[s] = inflow / leaving[s]
  }
}

/** Scales each total's states so that flows up and down between totals balance exactly, which is
 * what plain sweeps are slow at. Answers the mean number of requests. */
function balance({ size, total, departing }: Chain, { mass, arrivalRate }: Guess): number {
  const levels = total[size - 1] + 1
  const sums = new Float64Array(levels)
  const down = new Float64Array(levels)
  for (let s = 0; s < size; s++) {
    sums[total[s]] += mass[s]
    down[total[s]] += mass[s] * departing[s]
  }
  const share = new Float64Array(levels)
  share[0] = 1
  let all = 1
  let requests = 0
  for (let m = 1; m < levels; m++) {
    share[m] = (share[m - 1] * arrivalRate * sums[m]) / down[m]
    all += share[m]
    requests += m * share[m]
  }
  for (let s = 0; s < size; s++) mass[s] *= share[total[s]] / (all * sums[total[s]])
  return requests / all
}

interface Guess {
  readonly mass: Float64Array
  readonly arrivalRate: number
}

const isSmall = ({ utilization, servers, choices, draw }: SmallFarm): boolean =>
  (servers === 2 || servers === 3) &&
  utilization > 0 &&
  utilization <= 0.95 &&
  choices >= 2 &&
  (draw === 'independent' || choices <= servers)

/** Mean response time, in units of the mean work; good to about 7 digits. */
export function responseTimeMean(farm: SmallFarm): number {
  const { servers, utilization } = farm
  if (!isSmall(farm)) throw new RangeError('a small farm has 2 or 3 servers, at most 95 % busy')
  const chain = chainOf(farm)
  const arrivalRate = servers * utilization
  const mass = new Float64Array(chain.size).fill(1)
  let inSystem = balance(chain, { mass, arrivalRate })
  for (let calm = 0; calm < 3; ) {
    sweep(chain, mass)
    const next = balance(chain, { mass, arrivalRate })
    calm = Math.abs(next - inSystem) < 1e-10 * next ? calm + 1 : 0
    inSystem = next
  }
  return inSystem / arrivalRate // Little's law
}
