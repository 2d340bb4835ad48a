// What the key of a stage must explain.
import type { Run } from '../../sim/scenario'
import { connectedClients } from '../../stage/cast'
import { formsOf } from '../../stage/flow/forms'
import { type KeyItem, keyItems } from '../../stage/Key'

/** What the key must explain: a mark that cannot occur in this run is left out. */
export const keyItemsOf = (hasTurn: boolean, hasMemory: boolean): readonly KeyItem[] => [
  ...(hasTurn ? (['turn'] as const) : []),
  'served',
  'ring',
  'work',
  'lost',
  ...(hasMemory ? (['memory'] as const) : []),
]

/** Copies of requests, where a new version gets some. */
export const copyItemsOf = (lanes: readonly Run[]): readonly KeyItem[] =>
  lanes.some(
    ({ scenario: { release } }) =>
      release?.kind === 'canary' && release.steps.some(({ mirror }) => mirror > 0),
  )
    ? ['copy']
    : []

/** Probes, where they are drawn. */
export const probeItems: readonly KeyItem[] = ['probe', 'probe-failed']

const hasCores = ({ scenario }: Run): boolean => scenario.gateways[0].costs !== null

/** How connections are drawn, at the layers at which the lanes' balancers work. */
export const cordItemsOf = (lanes: readonly Run[]): readonly KeyItem[] => {
  const layers = lanes
    .filter(({ scenario }) => connectedClients(scenario) > 0)
    .map(({ scenario }) => scenario.gateways[0].layer)
  return [
    ...(layers.includes(4) ? (['tied'] as const) : []),
    ...(layers.includes(7) ? (['ended'] as const) : []),
    ...(lanes.some(hasCores) ? (['desk'] as const) : []),
  ]
}

type Gateway = Run['scenario']['gateways'][number]
type Route = NonNullable<Gateway['routes']>[number]

const isForAll = ({ when }: Route): boolean => Object.keys(when).length === 0

const isRefusal = (status: number): boolean => status === 403 || status === 429 || status >= 500

/** How requests can end at a balancer without a server, and how they wait there for one another. */
function endingsOf({ cache, firewall, routes = [] }: Gateway): readonly KeyItem[] {
  const statuses = routes.flatMap(({ action }) => action.status ?? [])
  const isOpen = routes.length > 0 && !routes.some(isForAll)
  const found = {
    cache: cache !== undefined,
    joined: cache?.lock !== undefined,
    redirect: routes.some(({ action }) => action.redirect !== undefined),
    'not-found': isOpen || statuses.some((one) => one >= 400 && one < 500 && !isRefusal(one)),
    blocked: (firewall && !firewall.detect) || statuses.some(isRefusal),
    made: statuses.some((one) => one < 300),
  } as const
  return keyItems.filter((item) => item in found && found[item as keyof typeof found])
}

/** How requests can end at the balancers of the lanes. */
export const answerItemsOf = (lanes: readonly Run[]): readonly KeyItem[] => {
  const all = new Set(lanes.flatMap(({ scenario }) => scenario.gateways.flatMap(endingsOf)))
  return keyItems.filter((item) => all.has(item))
}

/** Names of the kinds of requests that have forms of their own, in the order of the forms. */
export const kindNamesOf = ([{ scenario }]: readonly Run[]): readonly string[] =>
  formsOf(scenario.traffic).length === 0
    ? []
    : scenario.traffic.flatMap(({ requests = [] }) => requests.map(({ name }) => name))
