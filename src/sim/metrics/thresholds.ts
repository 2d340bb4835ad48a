// How many failures and passes change a mind, as far as a run has come: a reader may set others.
import type { JournalEntry } from '../reading'
import type { HealthSpec } from '../scenario/healthSpec'
import type { Scenario } from '../scenario/scenario'
import type { HealthView } from './healthView'

/** The thresholds of the probes to each server, in order of time. */
export function thresholdsIn(
  pools: Scenario['pools'],
  journal: readonly JournalEntry[],
): HealthView['thresholds'] {
  const under = (spec?: HealthSpec | null) =>
    pools.flatMap(({ health, servers }) => {
      const now = health === null || spec === undefined ? health : spec
      return servers.map(() => now?.active ?? null)
    })
  const changes = journal.flatMap(({ at, act }) =>
    act?.do === 'health.set' ? [{ from: at, of: under(act.health) }] : [],
  )
  return [{ from: 0, of: under() }, ...changes]
}
