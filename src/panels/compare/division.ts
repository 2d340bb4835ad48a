// How a lane divides its servers between two kinds of requests: by a rule on the path, or not at
// all. A setting of the whole run, so that another choice plays the lane from its start.
import type { Run } from '../../sim/scenario'
import { serversOf } from '../controls/serversOf'

type RequestKind = NonNullable<Run['scenario']['traffic'][number]['requests']>[number]

/** The kinds of requests of a lane; none where it knows of none. */
export const kindsIn = ({ scenario }: Run): readonly RequestKind[] =>
  scenario.traffic.flatMap(({ requests }) => requests ?? [])

/** Whether each kind of a lane's requests brings its own work: then no other can be chosen. */
export const bringsWork = (run: Run): boolean =>
  kindsIn(run).length > 0 && kindsIn(run).every(({ work }) => work !== null)

const POOLS = ['letters', 'pianos'] as const
const TOGETHER = 'servers'

/** The first step of a path: what the rule looks at. */
export const prefixOf = (path: string): string => /^\/[^/?]*/.exec(path)?.[0] ?? path

/** Whether a lane's servers can be divided: two kinds, told apart by the first step of the path. */
export function isDivisible(run: Run): boolean {
  const prefixes = new Set(kindsIn(run).map(({ path }) => prefixOf(path)))
  return kindsIn(run).length === POOLS.length && prefixes.size === POOLS.length
}

/** How many servers the first kind has to itself; null: all servers are for all. */
export const divisionOf = ({ scenario }: Run): number | null =>
  scenario.gateways[0].routes && scenario.pools.length === POOLS.length
    ? scenario.pools[0].servers.length
    : null

/** The lane with so many servers for the first kind, and the rest for the second. */
export function withDivision(run: Run, first: number | null): Run {
  const servers = serversOf(run)
  const [before] = run.scenario.pools
  const pools =
    first === null
      ? [{ ...before, name: TOGETHER, servers }]
      : [servers.slice(0, first), servers.slice(first)].map((own, place) => ({
          ...before,
          name: POOLS[place],
          servers: own,
        }))
  const rules = kindsIn(run).map(({ path }, place) => ({
    name: POOLS[place],
    when: { path: { prefix: prefixOf(path) } },
    action: { pool: POOLS[place] },
  }))
  const gateways = run.scenario.gateways.map(({ routes: _, ...gateway }) =>
    first === null ? gateway : { ...gateway, routes: rules },
  )
  // A server that was added on the way goes to the last pool of those that there are now.
  const pool = pools[pools.length - 1].name
  const interventions = run.interventions.map((act) =>
    act.do === 'server.add' ? { ...act, pool } : act,
  )
  return { ...run, scenario: { ...run.scenario, gateways, pools }, interventions }
}
