// The routes of a run as a list that its reader changes. They are a setting of the whole run: other
// routes play it from its start, and undo, links and files know them as they know every run.
import type { Run, Scenario } from '../../sim/scenario'

/** One route of a balancer. */
export type Route = NonNullable<Scenario['gateways'][number]['routes']>[number]
export type When = Route['when']
export type Action = Route['action']

/** The routes of a run; none: everything goes to the first pool. */
export const routesOf = ({ scenario }: Run): readonly Route[] => scenario.gateways[0].routes ?? []

/** The names of its pools. */
export const poolsOf = ({ scenario }: Run): readonly string[] =>
  scenario.pools.map(({ name }) => name)

/** The run with other routes. */
export function withRoutes(run: Run, list: readonly Route[]): Run {
  const [{ routes: _, ...first }, ...others] = run.scenario.gateways
  const gateway = list.length > 0 ? { ...first, routes: list } : first
  return { ...run, scenario: { ...run.scenario, gateways: [gateway, ...others] } }
}

/** Changes of a list of routes; each answers the next list and where the route stands in it. */
export interface Changed {
  readonly list: readonly Route[]
  readonly at: number
}

/** A name that no route has yet. */
function freeName(list: readonly Route[]): string {
  let number = list.length + 1
  while (list.some(({ name }) => name === `route-${number}`)) number++
  return `route-${number}`
}

/** One more route. It stands before a last one that takes everything, or it would take nothing. */
export function added(list: readonly Route[], pool: string): Changed {
  const last = list.at(-1)
  const isCaught = last !== undefined && Object.keys(last.when).length === 0
  const at = isCaught ? list.length - 1 : list.length
  const made: Route = { name: freeName(list), when: { path: { prefix: '/' } }, action: { pool } }
  return { list: list.toSpliced(at, 0, made), at }
}

export const removed = (list: readonly Route[], at: number): readonly Route[] =>
  list.toSpliced(at, 1)

export const replaced = (list: readonly Route[], at: number, route: Route): readonly Route[] =>
  list.with(at, route)

/** The route one place up or down; the same list where there is no such place. */
export function moved(list: readonly Route[], at: number, by: 1 | -1): Changed {
  const to = at + by
  if (to < 0 || to >= list.length) return { list, at }
  const route = list[at]
  return { list: list.toSpliced(at, 1).toSpliced(to, 0, route), at: to }
}
