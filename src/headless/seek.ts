// How long it takes to stand at an instant: of ten minutes at 100 requests a second, or of a day of
// 86 million requests when that is asked for (argument "day"; "scaled": one whose servers come and
// go; a second argument: of so many hours of it). Prints one line of JSON.
import './everyRule'
import { duration, History, HOUR, MINUTE, type Run, seconds, simTime } from '../sim'
import { scenarioNamed } from '../sim/scenario'
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

/** Milliseconds that passed, and that the processor worked: other programs do not count there. */
interface Cost {
  readonly wall: number
  readonly work: number
}

const timed = (act: () => void): Cost => {
  const started = performance.now()
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - started, work: (user + system) / 1000 }
}

const megabytes = (bytes: number) => Math.round(bytes / 1_048_576)
const PARTS = 20

function measure(run: Run) {
  const history = new History(run)
  const end = simTime(run.scenario.duration)
  const look = () => {
    history.moment()
    history.cells().p99.at(-1) // percentiles are worked out when they are read
    history.journal()
  }
  const goTo = (share: number) => () => {
    const at = simTime(end * share)
    history.seek(at)
    history.advance(at)
    look()
  }
  // In parts, as a page does it, and to see whether the memory grows with the run.
  const memory: number[] = []
  const first = timed(() => {
    history.seek(end)
    for (let part = 1; part <= PARTS; part++) {
      history.advance(simTime((end * part) / PARTS))
      memory.push(megabytes(process.memoryUsage().rss))
    }
    look()
  })
  const back = [0.5, 0.05, 0.95, 0.33, 0.71, 0.999, 0.002].map((share) => timed(goTo(share)))
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  return { history, first, back, memory, peak }
}

const whole = (value: number) => Math.round(value)
const report = (name: string, run: Run) => {
  const { history, first, back, memory, peak } = measure(run)
  goToEnd(history)
  const requests = history.moment().totals.arrived
  return {
    name,
    requests,
    firstMs: whole(first.wall),
    firstWorkMs: whole(first.work),
    worstMs: whole(Math.max(...back.map(({ wall }) => wall))),
    worstWorkMs: whole(Math.max(...back.map(({ work }) => work))),
    tenthMb: memory[1],
    endMb: memory[PARTS - 1],
    peakMb: peak,
  }
}

const goToEnd = (history: History) => {
  history.seek(history.furthest)
  history.advance(history.furthest)
}

// Ten minutes three times: first with a compiler that has not met the engine yet, at last as for a
// reader who has already let it run.
const tenMinutes = (name: string) => report(name, busy(100, 10 * MINUTE))
const [asked, hours = '24'] = process.argv.slice(2)
const length = Number(hours) * HOUR

const scaledDay = (): Run => {
  const scenario = scenarioNamed('day')
  return {
    seed: scenario.seed,
    interventions: [],
    scenario: { ...scenario, duration: duration(length) },
  }
}
const runs =
  asked === 'day'
    ? [report('day', busy(1000, length))]
    : asked === 'scaled'
      ? [report('day whose servers come and go', scaledDay())]
      : [
          tenMinutes('ten minutes, cold'),
          tenMinutes('ten minutes again'),
          tenMinutes('ten minutes, warmed up'),
        ]
console.log(JSON.stringify(runs))
