// Who appears on a stage: the part of a moment that the layout depends on. One object as long as it
// does not change, so that the layout is made anew only with the cast.
import { shownName } from '../i18n'
import type { Moment, Scenario } from '../sim'
import type { ServerShape } from './layout/cast'

export interface Cast {
  readonly servers: readonly ServerShape[]
  readonly nameLength: number
}

const isSame = (cast: Cast, { servers }: Moment): boolean =>
  cast.servers.length === servers.length &&
  servers.every(({ slots, queue }, i) => {
    const shape = cast.servers[i]
    return shape.slots === slots && shape.places === queue
  })

/** The cast of a moment: `before` itself where it is the same. */
export function castOf(moment: Moment, before: Cast | null): Cast {
  if (before && isSame(before, moment)) return before
  return {
    servers: moment.servers.map(({ slots, queue }) => ({ slots, places: queue })),
    nameLength: Math.max(0, ...moment.servers.map(({ name }) => shownName(name).length)),
  }
}

/** Clients whose connections are known; 0 where a scenario says nothing of connections. */
export const connectedClients = ({ traffic }: Pick<Scenario, 'traffic'>): number =>
  traffic.reduce((sum, { clients }) => sum + (clients.connections ? clients.count : 0), 0)

/** What leads to each pool, where rules on the path do: "/api"; null where none does. */
export const waysToPools = ({
  gateways,
  pools,
}: Pick<Scenario, 'gateways' | 'pools'>): readonly (string | null)[] =>
  pools.map(({ name }) => {
    const route = gateways[0].routes?.find(({ action }) => action.pool === name)
    return route?.when.path?.prefix ?? null
  })
