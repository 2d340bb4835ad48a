// What the key of a stage must explain.
import type { Run } from '../../sim/scenario'
import { connectedClients } from '../../stage/cast'
import type { KeyItem } from '../../stage/Key'

/** What the key must explain: a mark that cannot occur in this run is left out. */
export const keyItemsOf = (hasTurn: boolean, hasMemory: boolean): readonly KeyItem[] => [
  ...(hasTurn ? (['turn'] as const) : []),
  'served',
  'ring',
  'work',
  'lost',
  ...(hasMemory ? (['memory'] as const) : []),
]

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
