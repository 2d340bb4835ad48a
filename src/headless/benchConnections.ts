// How fast the engine is with 10,000 open connections and 2,000 requests a second, at layer 4 and
// at layer 7 with core time for all that it does: prints one line of JSON.
import './everyRule'
import { observe, SECOND, Simulation, simTime } from '../sim'
import { parseRun } from '../sim/scenario'

const CLIENTS = 10_000
const RATE = 2_000
const FILL = 60 // seconds until nearly all have connected; not counted
const SPAN = 60 // seconds that count
const FRAMES = 200

const costs = { cores: 2, connection: '20us', request: '50us', forward: '5us', handshake: '1ms' }

const simulationOf = (layer: 4 | 7): Simulation => {
  const parsed = parseRun({
    scenario: {
      version: 1,
      duration: `${FILL + SPAN}s`,
      traffic: [
        {
          name: 'web',
          arrivals: { kind: 'poisson', rate: RATE },
          work: { kind: 'exponential', mean: '10ms' },
          clients: { count: CLIENTS, connections: { protocol: 'http/2', tls: '1.3' } },
        },
      ],
      gateway: {
        layer,
        timeout: '10s',
        network: '5ms',
        costs,
        ...(layer === 7 ? { upstream: { keepalive: 64 } } : {}),
      },
      pools: [
        {
          name: 'web',
          servers: Array.from({ length: 8 }, (_, i) => ({ name: `s${i}`, slots: 4 })),
        },
      ],
    },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return new Simulation(parsed.run)
}

const spent = (work: () => void): number => {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1e6
}

const rows = ([4, 7] as const).map((layer) => {
  const simulation = simulationOf(layer)
  simulation.advance(simTime(FILL * SECOND))
  const { world } = simulation
  const before = world.state.counters.arrived
  const seconds = spent(() => {
    simulation.advance(simTime((FILL + SPAN) * SECOND))
    world.log.digest()
  })
  const frames = spent(() => {
    for (let i = 0; i < FRAMES; i++) observe(world)
  })
  const { connections, totals } = observe(world)
  const requests = totals.arrived - before
  return {
    layer,
    open: connections.held,
    requests,
    timesReal: SPAN / seconds,
    microsecondsARequest: (seconds / requests) * 1e6,
    millisecondsAPicture: (frames / FRAMES) * 1e3,
  }
})
console.log(JSON.stringify(rows))
