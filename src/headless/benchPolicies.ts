// What one decision of every policy costs in pools of 3, 100 and 1,000 equal servers, and what a
// whole request costs through the engine: prints one line of JSON. An argument names the policies.
import './everyRule'
import { Simulation, simTime } from '../sim'
import { dialects, parseRun, policyKinds } from '../sim/scenario'

const SIZES = [3, 100, 1_000]
const UNDER_WAY = 2 // requests for each server, while decisions are timed
const LOAD = 0.7
const REQUESTS = 40_000
const ROUNDS = 5

type Policy = Readonly<Record<string, unknown>>

const simulationOf = (policy: Policy, size: number): Simulation | null => {
  const rate = size * LOAD
  const parsed = parseRun({
    scenario: {
      version: 1,
      duration: `${Math.ceil(REQUESTS / rate)}s`,
      traffic: [
        {
          name: 'web',
          arrivals: { kind: 'poisson', rate },
          work: { kind: 'exponential', mean: '1s' },
          objects: { count: 1_000 },
        },
      ],
      gateway: { policy, timeout: '168h' },
      pools: [
        { name: 'web', servers: Array.from({ length: size }, (_, i) => ({ name: `s${i}` })) },
      ],
    },
  })
  return parsed.ok ? new Simulation(parsed.run) : null
}

const seconds = (work: () => void): number => {
  const started = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - started) / 1e9
}

/** Nanoseconds of a decision, the best of some rounds: requests come and go between decisions. */
const decisionTime = (simulation: Simulation): number => {
  const { world } = simulation
  const [balancer] = world.balancers
  const [choice] = world.choices
  const { known } = world.state.gateways[0].pool
  const keys = Array.from({ length: 1_024 }, (_, key) => `/item/${key}`)
  const under = new Int32Array(known.count * UNDER_WAY)
  under.forEach((_, index) => {
    under[index] = index % known.count
    known.outstanding[index % known.count]++
    known.sums.outstanding++
  })
  const listens = balancer.needs.includes('outcomes')
  const addresses = keys.map((_, key) => `198.18.${key >> 8}.${key & 255}`)
  let turn = 0
  const decide = (many: number) => {
    for (let id = 0; id < many; id++) {
      choice.request.id = id
      choice.request.key = keys[id & 1_023]
      choice.request.address = addresses[id & 1_023]
      const place = balancer.choose(choice)
      const done = under[turn]
      known.outstanding[done]--
      if (place >= 0) known.outstanding[place]++
      under[turn] = place >= 0 ? place : done
      if (place < 0) known.outstanding[done]++
      else if (listens) {
        balancer.on?.({ kind: 'sent', place }, choice)
        balancer.on?.({ kind: 'answered', place: done, latency: 1_000 }, choice)
      }
      turn = turn + 1 === under.length ? 0 : turn + 1
    }
  }
  decide(2_000)
  const slow = seconds(() => decide(2_000)) / 2_000
  const many = Math.max(2_000, Math.min(200_000, Math.floor(0.02 / slow)))
  const times = Array.from({ length: ROUNDS }, () => seconds(() => decide(many)) / many)
  return Math.min(...times) * 1e9
}

/** Nanoseconds of a request through the engine, from its arrival to its fate. */
const requestTime = (policy: Policy, size: number): number => {
  const times = Array.from({ length: 2 }, () => {
    const simulation = simulationOf(policy, size)
    if (!simulation) return Number.POSITIVE_INFINITY
    const { scenario } = simulation.world
    const spent = seconds(() => simulation.advance(simTime(scenario.duration)))
    return spent / simulation.world.state.counters.arrived
  })
  return Math.min(...times) * 1e9
}

const [wanted = ''] = process.argv.slice(2)
const policies = [{}, ...dialects.map((dialect) => ({ dialect }))].flatMap((dialect) =>
  policyKinds.map((kind) => ({ kind, ...dialect })),
)
const rows = policies
  .filter((policy) => Object.values(policy).join(' ').includes(wanted))
  .flatMap((policy) => {
    const hashes = ['hash', 'ring-hash', 'bounded-ring-hash', 'maglev'].includes(policy.kind)
    const full = hashes && !('dialect' in policy) ? { ...policy, key: 'path' } : policy
    const decisions = SIZES.flatMap((size) => {
      const simulation = simulationOf(full, size)
      return simulation ? [decisionTime(simulation)] : []
    })
    if (decisions.length === 0) return [] // the product cannot
    const requests = SIZES.map((size) => requestTime(full, size))
    return [{ name: Object.values(policy).reverse().join(' '), decisions, requests }]
  })
console.log(JSON.stringify({ sizes: SIZES, rows }))
