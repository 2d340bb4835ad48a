// The "M/M/3 farm" through the engine, log recorded and digest on. A child of scripts/bench.mjs:
// plays one run whenever it is told to and answers how long that took, so that the two programs
// that are compared can take turns. Arguments: requests, servers (3), rate (2.1), seed, as limit.c
// takes them.
import './everyRule'
import { Simulation, simTime, simulateRun } from '../sim'
import { farmRun } from './farm'

const [requests = '1000000', , , seed = '7'] = process.argv.slice(2)
const run = farmRun(Number(requests), Number(seed))

// The compiler takes two runs: what it has compiled for the objects of the first it compiles again
// for those of the second.
const WARM_UPS = 2

// Nothing of a run outlives it but its figures, so that no run pays for the memory of the ones
// before.
const play = () => {
  const simulation = new Simulation(run)
  const started = process.cpuUsage()
  simulation.advance(simTime(run.scenario.duration))
  const digest = simulation.world.log.digest()
  const { user, system } = process.cpuUsage(started)
  const { log, state } = simulation.world
  return { digest, n: state.counters.arrived, log: log.count, sec: (user + system) / 1e6 }
}

// Memory is read before the figures are worked out, which keep every latency.
const figures = () => {
  const rssMb = process.resourceUsage().maxRSS / 1024
  const { latency } = simulateRun(run)
  return { mean: (latency?.mean ?? 0) / 1e6, p99: (latency?.p99 ?? 0) / 1e6, rssMb }
}

for (let i = 0; i < WARM_UPS; i++) play()
process.on('message', (wish) => {
  if (wish === 'play') process.send?.(play())
  else {
    process.send?.(figures())
    process.disconnect()
  }
})
process.send?.('warm')
