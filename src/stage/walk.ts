// What a reader can walk through with the arrow keys: every drawn request, column by column and in
// the order of its line, and every server.
import type { Moment } from '../sim'
import { code } from './flow/crowd'
import { isDrawn } from './flow/density'

/** Something on the stage that can be asked. */
export interface Target {
  readonly kind: 'request' | 'server'
  readonly id: number
}

/** Targets in groups: on the way to the balancer, then each server with its requests. */
export interface Trail {
  readonly groups: readonly (readonly Target[])[]
}

interface Entry {
  readonly request: number
  readonly order: number
}

// Nearest to being answered first: the way back, in service, waiting, on the way.
const order = (moment: Moment, row: number): number => {
  const { phase, place, since } = moment.requests
  const here = phase[row]
  if (here === code.toClient || here === code.toGatewayBack) return 0
  if (here === code.inService) return 1 + place[row] / 1e6
  if (here === code.waiting || here === code.held) return 2 + place[row] / 1e6
  return 4 - (moment.at - since[row]) / 1e12
}

/** Everything that can be walked to at a moment. */
export function trailOf(moment: Moment, every: number): Trail {
  const byServer = new Map<number, Entry[]>()
  const { count, id, server, phase, stride } = moment.requests
  for (let row = 0; row < count; row += 1) {
    if (phase[row] !== code.inService && !isDrawn(id[row], every, stride)) continue
    const entries = byServer.get(server[row]) ?? []
    entries.push({ request: id[row], order: order(moment, row) })
    byServer.set(server[row], entries)
  }
  const targets = (key: number): Target[] =>
    (byServer.get(key) ?? [])
      .sort((a, b) => a.order - b.order || a.request - b.request)
      .map(({ request }) => ({ kind: 'request', id: request }))
  const early = targets(-1)
  const groups = moment.servers.map(({ id: key }): Target[] => [
    { kind: 'server', id: key },
    ...targets(key),
  ])
  return { groups: early.length > 0 ? [early, ...groups] : groups }
}

export const sameTarget = (a: Target, b: Target): boolean => a.kind === b.kind && a.id === b.id

interface Position {
  readonly group: number
  readonly place: number
}

/** Where a target is on the trail; null once it has gone. */
export function positionOf(trail: Trail, target: Target): Position | null {
  for (const [group, members] of trail.groups.entries()) {
    const place = members.findIndex((member) => sameTarget(member, target))
    if (place >= 0) return { group, place }
  }
  return null
}

/** The direction of an arrow key: along a line, or to the next server. */
export type Heading = 'next' | 'previous' | 'nextServer' | 'previousServer' | 'first' | 'last'

const clamp = (value: number, highest: number): number => Math.max(0, Math.min(highest, value))

/** The target after a key press; from nowhere, the first one. */
export function walk(trail: Trail, from: Target | null, heading: Heading): Target | null {
  const all = trail.groups.flat()
  if (all.length === 0) return null
  const position = from && positionOf(trail, from)
  if (heading === 'first' || !from || !position) return all[0]
  if (heading === 'last') return all[all.length - 1]
  if (heading === 'next' || heading === 'previous') {
    const at = all.findIndex((target) => sameTarget(target, from))
    return all[clamp(at + (heading === 'next' ? 1 : -1), all.length - 1)]
  }
  const step = heading === 'nextServer' ? 1 : -1
  const group = trail.groups[clamp(position.group + step, trail.groups.length - 1)]
  return group[0] ?? null
}
