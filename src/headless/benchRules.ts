// What it costs to find the rule of a request among many: in the search alone, and in a whole
// request through the engine beside one that meets no rules. Prints one line of JSON.
import './everyRule'
import { match, readyRules, Simulation, simTime } from '../sim'
import { parseRun } from '../sim/scenario'

const KINDS = 60
const SEARCHES = 200_000
const REQUESTS = 100_000
const ROUNDS = 5

interface Rule {
  readonly when: Readonly<Record<string, unknown>>
}

const prefixOrExact = (i: number): Rule => ({
  when: { path: i % 3 === 0 ? { exact: `/page-${i}` } : { prefix: `/service-${i}/` } },
})
const pattern = (i: number): Rule => ({
  when: { path: { regex: `^/v[0-9]+/shop-${i}/(items|carts)/[0-9]+\\.json$` } },
})
const list = (count: number, make: (i: number) => Rule): readonly Rule[] =>
  Array.from({ length: count }, (_, i) => make(i))

const plain = list(200, prefixOrExact)
const mixed = [...list(150, prefixOrExact), ...list(50, pattern)]

// Requests for the first rules, the last, and none at all.
const pathOf = (i: number): string =>
  [`/page-${3 * i}`, `/service-${3 * i + 1}/items/7`, `/v2/shop-${i}/items/77.json`, `/none-${i}`][
    i % 4
  ]

const documentOf = (rules: readonly Rule[]) => {
  const routes = [...rules, { when: {} }].map((rule) => ({ ...rule, action: { pool: 'web' } }))
  return {
    version: 1,
    duration: `${REQUESTS / 1_000}s`,
    traffic: [
      {
        name: 'web',
        arrivals: { kind: 'constant', rate: 1_000 },
        work: { kind: 'fixed', value: '1ms' },
        requests: Array.from({ length: KINDS }, (_, i) => ({
          name: `kind-${i}`,
          share: 1,
          path: pathOf(i),
        })),
      },
    ],
    gateway: rules.length > 0 ? { routes } : {},
    pools: [{ name: 'web', servers: [{ name: 's1', slots: 8 }] }],
  }
}

const runOf = (rules: readonly Rule[]) => {
  const parsed = parseRun({ scenario: documentOf(rules) })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.run
}

const best = (work: () => number): number => {
  work() // the compiler's turn
  return Math.min(...Array.from({ length: ROUNDS }, work))
}

const microseconds = (work: () => void): number => {
  const { user, system } = process.cpuUsage()
  work()
  const now = process.cpuUsage()
  return now.user + now.system - user - system
}

const searchTime = (rules: readonly Rule[]): number => {
  const { routes = [] } = runOf(rules).scenario.gateways[0]
  const ready = readyRules(routes.map(({ when }) => when))
  const rest = { method: 'GET', host: '', headers: {}, cookies: {}, fields: {} }
  const requests = Array.from({ length: KINDS }, (_, i) => ({ ...rest, path: pathOf(i) }))
  return best(() => {
    const spent = microseconds(() => {
      for (let i = 0; i < SEARCHES; i++) match(ready, requests[i % KINDS])
    })
    return spent / SEARCHES
  })
}

const requestTime = (rules: readonly Rule[]): number =>
  best(() => {
    const simulation = new Simulation(runOf(rules))
    const end = simTime(simulation.world.scenario.duration)
    return microseconds(() => simulation.advance(end)) / REQUESTS
  })

const without = requestTime([])
const rows = [
  { name: '200 exact and prefix rules', rules: plain, aim: 5 },
  { name: '150 of them and 50 patterns', rules: mixed, aim: 20 },
].map(({ name, rules, aim }) => ({
  name,
  aim,
  search: searchTime(rules),
  request: requestTime(rules),
}))
console.log(JSON.stringify({ without, rows }))
