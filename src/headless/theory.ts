// npm run theory [-- --requests N --seeds N]: every reference queue that can be simulated, its
// exact mean response time beside the simulated one; and how far two choices among a hundred
// servers are from their limit. Exit code 1 when theory and simulation plainly disagree.
import './everyRule'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { balancers, type RunSummary, simTime, simulateRun, theoryReport } from '../sim'
import { formatProblem, parseScenario } from '../sim/scenario'
import { intervalOf } from './interval'

const FILE = 'src/sim/vectors/queueing.json'
const WARM_UP = 0.05 // share of each run that is left out: it starts empty

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    seeds: { type: 'string', default: '10' },
  },
})
const [requests, seeds] = [Number(values.requests), Number(values.seeds)]
if (!(requests >= 1000 && seeds >= 2)) throw new RangeError('at least 1000 requests and 2 seeds')

/** Plays an experiment over all seeds. */
function run({ id, document }: theoryReport.Experiment): theoryReport.Measured {
  const parsed = parseScenario(document)
  if (!parsed.ok) throw new Error(`${id}: ${parsed.problems.map(formatProblem).join('; ')}`)
  const { scenario } = parsed
  const from = simTime(WARM_UP * scenario.duration)
  const means = Array.from({ length: seeds }, (_, i): number => {
    const summary: RunSummary = simulateRun(
      { scenario, seed: scenario.seed + i, interventions: [] },
      { from },
    )
    return summary.latency?.mean ?? Number.NaN
  })
  const { mean, low, high } = intervalOf(means) ?? { mean: 0, low: 0, high: 0 }
  return { mean, low: low ?? mean, high: high ?? mean }
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const { vectors } = JSON.parse(readFileSync(FILE, 'utf8'))
say(theoryReport.heading())
const asked = { run, policies: balancers.map(({ id }) => id), requests, seed: 1 }
const found = theoryReport.findingsOf(vectors, {
  ...asked,
  tell: (finding) => say(theoryReport.lineOf(finding)),
})
for (const line of theoryReport.closing(found)) say(line)
say('')
say(theoryReport.distanceHeading())
theoryReport.distancesOf(vectors, {
  ...asked,
  tell: (finding) => say(theoryReport.distanceLine(finding)),
})
if (!theoryReport.agrees(found)) process.exitCode = 1
