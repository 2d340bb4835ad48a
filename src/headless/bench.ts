// The "M/M/3 farm" through the engine, log recorded and digest on: prints one line of JSON.
// Arguments: requests, servers (3), rate (2.1), seed, as limit.c takes them.
import { Simulation, simTime, simulateRun } from '../sim'
import { farmRun } from './farm'

const [requests = '1000000', , , seed = '7'] = process.argv.slice(2)
const run = farmRun(Number(requests), Number(seed))

// The first run warms the compiler up; the median of the others counts.
const ROUNDS = 5
const play = () => {
  const simulation = new Simulation(run)
  const started = process.cpuUsage()
  simulation.advance(simTime(run.scenario.duration))
  const digest = simulation.world.log.digest()
  const { user, system } = process.cpuUsage(started)
  return { simulation, digest, seconds: (user + system) / 1e6 }
}
const rounds = Array.from({ length: ROUNDS + 1 }, play).slice(1)
const [{ simulation, digest }] = rounds
const times = rounds.map((round) => round.seconds).sort((a, b) => a - b)
const { counters } = simulation.world.state
const { latency } = simulateRun(run)
console.log(
  JSON.stringify({
    n: counters.arrived,
    sec: times[Math.floor(ROUNDS / 2)],
    mean: (latency?.mean ?? 0) / 1e6,
    p99: (latency?.p99 ?? 0) / 1e6,
    log: simulation.world.log.count,
    rssMb: process.memoryUsage().rss / 2 ** 20,
    digest,
  }),
)
