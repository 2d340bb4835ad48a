// How the clients of a lane find one of several balancers: settings of the whole run, so that
// another choice plays the lane from its start.
import { duration, SECOND } from '../../sim'
import type { Run } from '../../sim/scenario'

type Entry = NonNullable<Run['scenario']['entry']>

/** For how long an answer of the name server may be remembered, as the picker offers it. */
export const lifetimes = [1, 5, 20, 60, 300].map((seconds) => duration(seconds * SECOND))

/** What a lost path moves, as the picker offers it. */
export const hashes = ['modulo', 'consistent'] as const

/** How the clients of a lane find a balancer; null where they are dealt out. */
export const entryOf = ({ scenario }: Run): Entry | null => scenario.entry ?? null

/** The lane whose clients find a balancer so. */
export const withEntry = (run: Run, entry: Entry): Run => ({
  ...run,
  scenario: { ...run.scenario, entry },
})
