// What users who come back cost: 5,000 of them on 20 servers with 500 requests a second, by cookie
// and by table. Prints one line of JSON.
import './everyRule'
import { observe, Simulation, simTime } from '../sim'
import { parseScenario } from '../sim/scenario'

const SECONDS = 120
const PICTURES = 50

const documentOf = (kind: string) => ({
  version: 1,
  duration: `${SECONDS}s`,
  traffic: [
    {
      name: 'users',
      arrivals: { kind: 'sessions', start: 5_000, rate: 41, requests: 12, think: '9s' },
      work: { kind: 'exponential', mean: '25ms' },
    },
  ],
  pools: [{ name: 'web', servers: Array.from({ length: 20 }, (_, i) => ({ name: `s${i + 1}` })) }],
  affinity: { kind },
  interventions: [{ at: '60s', do: 'server.remove', server: 's2' }],
})

const play = (kind: string) => {
  const parsed = parseScenario(documentOf(kind))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const simulation = new Simulation({ scenario: parsed.scenario, seed: 1, interventions: [] })
  const started = process.cpuUsage()
  simulation.advance(simTime(parsed.scenario.duration))
  const { user, system } = process.cpuUsage(started)
  const looked = process.cpuUsage()
  for (let i = 0; i < PICTURES; i++) observe(simulation.world)
  const looking = process.cpuUsage(looked)
  return {
    kind,
    requests: simulation.world.state.counters.arrived,
    timesReal: (SECONDS * 1e6) / (user + system),
    millisecondsAPicture: (looking.user + looking.system) / 1e3 / PICTURES,
  }
}

// The first run of each warms the compiler up.
console.log(JSON.stringify(['cookie', 'table'].map((kind) => [play(kind), play(kind)][1])))
