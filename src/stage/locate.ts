// Where a target is seen at a moment: the other way round than hit.ts.
import type { HitScene } from './hit'
import type { Box, Point } from './layout/geometry'
import type { Target } from './walk'

/** A point where a request or its answer is, or the box of a server; null: it is not drawn. */
export type Whereabouts = { readonly point: Point } | { readonly box: Box } | null

export function locate(scene: HitScene, target: Target): Whereabouts {
  const { placement, losses, returns, ticks, moment, geometry } = scene
  if (target.kind === 'server') {
    const index = moment.servers.findIndex(({ id }) => id === target.id)
    const lane = geometry.lanes[Math.floor(index / geometry.group)]
    return index >= 0 && lane ? { box: lane.box } : null
  }
  for (let at = 0; at < placement.count; at += 1)
    if (moment.requests.id[placement.row[at]] === target.id)
      return { point: { x: placement.x[at], y: placement.y[at] } }
  for (const marks of [losses, returns])
    for (let at = 0; at < marks.count; at += 1)
      if (marks.request[at] === target.id) return { point: { x: marks.x[at], y: marks.y[at] } }
  for (let at = 0; at < ticks.count; at += 1)
    if (ticks.request[at] === target.id)
      return { point: { x: ticks.x[at], y: ticks.y[at] - ticks.height[at] / 2 } }
  return null
}
