// A run at a door: a scenario document with the reader's own seed and interventions, as a share
// link, a run file or a message of the host page carries it.
import * as v from 'valibot'
import { toDocument, writeInterventions } from './document'
import { withFurther } from './further'
import { interventions } from './interventions'
import { read } from './issues'
import { plainOf, scenarioFrom } from './parse'
import type { Problem } from './problem'
import { Report } from './report'
import { Roster } from './roster'
import type { Intervention, Run, Scenario } from './scenario'
import { seed } from './schema'
import { settle, watchersOf } from './timeline'
import { checkTotals } from './totals'
import { object } from './values'
import type { Written } from './written'

/** A run, or why the data is none. */
export type ParsedRun =
  | { readonly ok: true; readonly run: Run }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** A run as it is written; the scenario has a door of its own. */
export const runSchema = object({
  scenario: v.unknown(),
  seed: v.optional(seed()),
  interventions: v.optional(interventions, []),
})

const inside = (problem: Problem, path: string): Problem => ({
  ...problem,
  path: path + problem.path.slice(1),
})

/** All interventions of a run in the order in which they happen. */
function merged(scenario: Scenario, own: readonly Intervention[]): readonly Intervention[] {
  const all = [...scenario.interventions, ...own]
  return all.sort((a, b) => a.at - b.at) // stable: the scenario's come first at equal instants
}

function rosterOf(scenario: Scenario): Roster {
  const roster = new Roster(withFurther(scenario.pools, scenario.scaling))
  for (const one of scenario.interventions)
    if (one.do === 'server.add') roster.reserve(one.server.name)
  return roster
}

/** Reads plain data of so many bytes as a run. */
export function runFrom(value: unknown, bytes: number): ParsedRun {
  const outer = read(runSchema, value, bytes)
  if ('problems' in outer) return { ok: false, problems: outer.problems }
  const parsed = scenarioFrom(outer.output.scenario, bytes)
  if (!parsed.ok)
    return { ok: false, problems: parsed.problems.map((one) => inside(one, '$.scenario')) }
  const { scenario } = parsed
  const report = new Report()
  const own = settle(outer.output.interventions, {
    at: ['interventions'],
    before: scenario.interventions,
    roster: rosterOf(scenario),
    traffic: scenario.traffic,
    scaling: scenario.scaling ?? null,
    doors: scenario.entry === undefined ? 0 : scenario.gateways.length,
    watchers: watchersOf(scenario.pools, scenario.gateways),
    release: scenario.release?.kind ?? 'none',
    report,
  })
  checkTotals(scenario, merged(scenario, own), report)
  if (report.problems.length > 0) return { ok: false, problems: report.problems }
  return {
    ok: true,
    run: { scenario, seed: outer.output.seed ?? scenario.seed, interventions: own },
  }
}

/** Reads a run, given as JSON text or as the value that such a text stands for. */
export function parseRun(input: unknown): ParsedRun {
  const data = plainOf(input)
  return 'problem' in data
    ? { ok: false, problems: [data.problem] }
    : runFrom(data.value, data.bytes)
}

/** The shortest data that reads as this run. */
export function toRunDocument(run: Run): Written {
  return {
    scenario: toDocument(run.scenario),
    ...(run.seed === run.scenario.seed ? {} : { seed: run.seed }),
    ...(run.interventions.length === 0
      ? {}
      : { interventions: writeInterventions(run.interventions, run.scenario) }),
  }
}
