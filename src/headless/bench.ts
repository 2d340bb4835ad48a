// The "M/M/3 farm" through the engine, log recorded and digest on: prints one line of JSON.
// Arguments: requests, servers (3), rate (2.1), seed, as limit.c takes them.
import './everyRule'
import { Simulation, simTime, simulateRun } from '../sim'
import { farmRun } from './farm'

const [requests = '1000000', , , seed = '7'] = process.argv.slice(2)
const run = farmRun(Number(requests), Number(seed))

// The compiler takes two runs: what it has compiled for the objects of the first it compiles again
// for those of the second. The median of the others counts. Nothing of a run outlives it but its
// figures, so that no run pays for the memory of the ones before.
const WARM_UPS = 2
const ROUNDS = 5

const play = () => {
  const simulation = new Simulation(run)
  const started = process.cpuUsage()
  simulation.advance(simTime(run.scenario.duration))
  const digest = simulation.world.log.digest()
  const { user, system } = process.cpuUsage(started)
  const { log, state } = simulation.world
  return { digest, n: state.counters.arrived, log: log.count, sec: (user + system) / 1e6 }
}

for (let i = 0; i < WARM_UPS; i++) play()
const rounds = Array.from({ length: ROUNDS }, play).sort((a, b) => a.sec - b.sec)
const rssMb = process.resourceUsage().maxRSS / 1024
const { latency } = simulateRun(run)
console.log(
  JSON.stringify({
    ...rounds[Math.floor(ROUNDS / 2)],
    mean: (latency?.mean ?? 0) / 1e6,
    p99: (latency?.p99 ?? 0) / 1e6,
    rssMb,
  }),
)
