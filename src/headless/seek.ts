// How long it takes to stand at an instant: of ten minutes at 100 requests a second, or of a day of
// 86 million requests when that is asked for (argument "day"). Prints one line of JSON.
import { duration, History, HOUR, MINUTE, type Run, seconds, simTime } from '../sim'
import { farmRun } from './farm'

const busy = (rate: number, length: number): Run => {
  const { scenario, seed } = farmRun(1000, 7)
  const [pool] = scenario.pools
  const servers = pool.servers.map((server) => ({ ...server, slots: Math.ceil(rate / 2) }))
  return {
    seed,
    interventions: [],
    scenario: {
      ...scenario,
      duration: duration(length),
      traffic: scenario.traffic.map((traffic) => ({
        ...traffic,
        until: duration(length),
        arrivals: { kind: 'poisson', rate },
        work: { kind: 'exponential', mean: seconds(1) },
      })),
      pools: [{ ...pool, servers }],
    },
  }
}

const timed = (act: () => void): number => {
  const started = performance.now()
  act()
  return performance.now() - started
}

function measure(run: Run) {
  const history = new History(run)
  const end = simTime(run.scenario.duration)
  const goTo = (share: number) => () => {
    const at = simTime(end * share)
    history.seek(at)
    history.advance(at)
    history.moment()
    history.cells()
    history.journal()
  }
  const first = timed(goTo(1))
  const back = [0.5, 0.05, 0.95, 0.33, 0.71, 0.999, 0.002].map((share) => timed(goTo(share)))
  const { rss } = process.memoryUsage()
  const megabytes = Math.round(rss / 1_048_576)
  return { records: history.moment().records, first, back, megabytes }
}

const whole = (value: number) => Math.round(value)
const report = (name: string, run: Run) => {
  const { first, back, megabytes } = measure(run)
  return { name, firstMs: whole(first), worstMs: whole(Math.max(...back)), megabytes }
}

const asked = process.argv[2] === 'day'
const runs = asked
  ? [report('day', busy(1000, 24 * HOUR))]
  : [report('ten minutes', busy(100, 10 * MINUTE))]
console.log(JSON.stringify(runs))
