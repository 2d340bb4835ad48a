// What a layout is made from: the arrangement, the size, and who appears.
import type { Arrangement } from './geometry'
import { GROUPS, ROWS } from './sizes'

/** One server as far as the layout cares. */
export interface ServerShape {
  readonly slots: number
  readonly places: number // waiting places
}

export interface StageSpec {
  readonly arrangement: Arrangement
  readonly width: number
  readonly height: number
  readonly servers: readonly ServerShape[]
  readonly clients: number
  readonly isTied?: boolean // each client has a way of its own into the balancer: its connection
  readonly hasBalancer: boolean
  readonly hasHeads: boolean
  readonly nameLength: number // characters of the longest name
}

/** What a lane stands for: one server, or, above 60 servers, a group of neighbors. */
export function laneShapes(servers: readonly ServerShape[]) {
  const group = servers.length <= ROWS ? 1 : Math.ceil(servers.length / GROUPS)
  const shapes: ServerShape[] = []
  for (let i = 0; i < servers.length; i += group) {
    const members = servers.slice(i, i + group)
    shapes.push({
      slots: members.reduce((sum, { slots }) => sum + slots, 0),
      places: members.reduce((sum, { places }) => sum + places, 0),
    })
  }
  return { group, shapes }
}
