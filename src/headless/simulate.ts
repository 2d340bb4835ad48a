// From arguments and the text of a scenario to the answer of the command.
import { type Run, simTime } from '../sim'
import {
  bounds,
  formatDuration,
  formatProblem,
  parseScenario,
  type Scenario,
} from '../sim/scenario'
import { type Figures, figuresOf } from './figures'
import { BadInput, type Options } from './options'
import { type Replications, replicationsOf } from './replications'
import { TooManyRows } from './rows'

/** The scenario in the text; throws BadInput with a line for each problem. */
function scenarioIn(text: string, file: string): Scenario {
  const parsed = parseScenario(text)
  if (parsed.ok) return parsed.scenario
  throw new BadInput(parsed.problems.map((problem) => `${file}: ${formatProblem(problem)}`))
}

function endOf(scenario: Scenario, { until }: Options) {
  if (until === null) return simTime(scenario.duration)
  if (until <= scenario.duration) return simTime(until)
  const most = formatDuration(scenario.duration)
  throw new BadInput([
    `--until: found "${formatDuration(until)}", allowed: at most the duration, ${most}`,
  ])
}

/** Simulates the scenario in `text` as the options ask; throws BadInput. */
export function simulate(text: string, options: Options): Figures | Replications {
  const scenario = scenarioIn(text, options.file)
  const until = endOf(scenario, options)
  const first = options.seed ?? scenario.seed
  const further = (options.seeds ?? 1) - 1
  if (further > bounds.seed - first)
    throw new BadInput([`--seeds: found ${options.seeds}, allowed: seeds up to ${bounds.seed}`])
  const runOf = (seed: number): Run => ({ scenario, seed, interventions: [] })
  try {
    if (options.seeds === null) return figuresOf(runOf(first), until, options)
  } catch (error) {
    if (error instanceof TooManyRows) throw new BadInput([error.message])
    throw error
  }
  const runs: Figures[] = []
  const none = { requests: false, events: false }
  for (let i = 0; i <= further; i += 1) runs.push(figuresOf(runOf(first + i), until, none))
  return replicationsOf(runs)
}
