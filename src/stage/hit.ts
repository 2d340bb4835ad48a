// What lies under a pointer: a pure question to a placed moment.
import type { Moment } from '../sim'
import type { Losses } from './flow/losses'
import type { Placement } from './flow/placement'
import type { Ticks } from './flow/responses'
import type { Returns } from './flow/returns'
import type { Geometry } from './layout/geometry'
import type { Target } from './walk'

/** How far beside a dot a pointer may be, in CSS pixels. */
export const REACH = { mouse: 9, touch: 22 } as const

export interface HitScene {
  readonly geometry: Geometry
  readonly moment: Moment
  readonly placement: Placement
  readonly ticks: Ticks
  readonly losses: Losses
  readonly returns: Returns
}

export interface Pointer {
  readonly x: number
  readonly y: number
  readonly reach: number
}

/** The nearest dot within reach; where dots overlap, the one on top. */
function dotAt({ placement, moment }: HitScene, { x, y, reach }: Pointer): Target | null {
  let best = reach * reach
  let found = -1
  for (let at = 0; at < placement.count; at += 1) {
    const distance = (placement.x[at] - x) ** 2 + (placement.y[at] - y) ** 2
    if (distance > best) continue
    best = distance
    found = at
  }
  if (found < 0) return null
  return { kind: 'request', id: moment.requests.id[placement.row[found]] }
}

/** A request that was lost is asked by its cross, one that the balancer answered by its mark. */
function markAt({ losses, returns }: HitScene, { x, y, reach }: Pointer): Target | null {
  for (const marks of [losses, returns])
    for (let at = 0; at < marks.count; at += 1)
      if (Math.hypot(marks.x[at] - x, marks.y[at] - y) <= reach)
        return { kind: 'request', id: marks.request[at] }
  return null
}

/** The nearest tick whose strip the pointer is in. */
function tickAt({ ticks, geometry }: HitScene, { x, y, reach }: Pointer): Target | null {
  const tall = geometry.lanes[0]?.responses?.height ?? 0
  let best = reach
  let found = -1
  for (let at = 0; at < ticks.count; at += 1) {
    const isBeside = y < ticks.y[at] - tall - 4 || y > ticks.y[at] + 4
    const distance = Math.abs(ticks.x[at] - x)
    if (isBeside || distance > best) continue
    best = distance
    found = at
  }
  return found < 0 ? null : { kind: 'request', id: ticks.request[found] }
}

function serverAt({ geometry, moment }: HitScene, { x, y }: Pointer): Target | null {
  for (const { index, box } of geometry.lanes) {
    const isInside = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
    const server = moment.servers[index * geometry.group]
    if (isInside && server) return { kind: 'server', id: server.id }
  }
  return null
}

/** What a pointer means: a request, else a mark of its end, else a response, else a server. */
export function hit(scene: HitScene, pointer: Pointer): Target | null {
  const request = dotAt(scene, pointer) ?? markAt(scene, pointer) ?? tickAt(scene, pointer)
  return request ?? serverAt(scene, pointer)
}
