// The "M/M/3 farm" through the engine, log recorded and digest on: prints one line of JSON.
// Arguments: requests, servers (3), rate (2.1), seed, as limit.c takes them.
import { Simulation, simTime, simulateRun } from '../sim'
import { farmRun } from './farm'

const [requests = '1000000', , , seed = '7'] = process.argv.slice(2)
const run = farmRun(Number(requests), Number(seed))

const warm = new Simulation(run)
warm.advance(simTime(run.scenario.duration), 500_000)
const simulation = new Simulation(run)
const started = process.cpuUsage()
simulation.advance(simTime(run.scenario.duration))
const digest = simulation.world.log.digest()
const used = process.cpuUsage(started)
const { counters } = simulation.world.state
const { latency } = simulateRun(run)
console.log(
  JSON.stringify({
    n: counters.arrived,
    sec: (used.user + used.system) / 1e6,
    mean: (latency?.mean ?? 0) / 1e6,
    p99: (latency?.p99 ?? 0) / 1e6,
    log: simulation.world.log.count,
    rssMb: process.memoryUsage().rss / 2 ** 20,
    digest,
  }),
)
