// What a user has done so far, here called its cart, and the server that remembers it. A request
// that reaches a server without the cart finds none, and a new one begins there.

import { CRASHED } from '../cluster/servers'
import { codeOf, packDetail } from '../engine/event'
import { clock } from '../engine/log'
import type { SessionSpec } from '../scenario/sessionSpec'
import type { World } from '../world'
import { happen } from './followed'
import { type CartLoss, cartLosses, packReason } from './reasons'
import type { SessionsState } from './state'

const LOST = codeOf('cart.lost')
const BURNED = codeOf('carts.burned')
const VALUE_MAX = 32_767

/** A user at a server, with its request. */
export interface Visit {
  readonly request: number // id; -1: none
  readonly client: number
  readonly server: number // -1: none
}

/** The cart of a user is gone. */
export const loseCart = (
  world: World,
  state: SessionsState,
  { request, client, server, how }: Visit & { how: CartLoss },
): void => {
  const { users, counts } = state
  const value = packReason(cartLosses.indexOf(how), users.home[client])
  clock[1] = world.state.now
  world.log.append(request, packDetail(LOST, server, value))
  drop(state, { client, at: world.state.now, how })
  counts.lost++
}

const drop = (
  { users, followed }: SessionsState,
  { client, at, how }: { client: number; at: number; how: CartLoss },
): void => {
  const why = cartLosses.indexOf(how)
  happen(followed, { at, client, server: users.home[client], kind: 'lost', why })
  users.items[client] = 0
  users.home[client] = -1
  users.copy[client] = -1
  users.orphan[client] = 1
  users.lost[client]++
}

/** True for a server that is there and holds what is in its memory. */
const holds = (world: World, server: number): boolean => {
  const { servers } = world.state
  return server >= 0 && servers.present[server] === 1 && servers.condition[server] !== CRASHED
}

// The next server after `home` that is there: who keeps the copy.
const partnerOf = (world: World, home: number): number => {
  const { servers } = world.state
  for (let step = 1; step < servers.count; step++) {
    const id = (home + step) % servers.count
    const alike = servers.facts[id].pool === servers.facts[home].pool
    if (alike && holds(world, id) && servers.admin[id] === 'up') return id
  }
  return -1
}

/** A server begins with a request: does it know the user? Answers the slot time on top. */
export const lookFor = (
  world: World,
  state: SessionsState,
  visit: Visit & { spec: SessionSpec },
): number => {
  const { client, server, spec } = visit
  const { users, counts } = state
  if (users.isBot[client] === 1) return 0
  const isLocal = spec.state === 'memory' || spec.state === 'replicated'
  const isLate = world.state.now - users.seenAt[client] > spec.expiry
  let extra = spec.state === 'store' ? spec.delay : 0
  if (users.items[client] > 0) {
    const isElsewhere = isLocal && users.home[client] !== server
    const isCopied = users.copy[client] >= 0 || users.home[client] >= 0
    if (isLocal && isLate) loseCart(world, state, { ...visit, how: 'expired' })
    else if (isElsewhere && spec.state === 'replicated' && isCopied) {
      if (users.copy[client] !== server) extra += spec.delay
      users.home[client] = server
    } else if (isElsewhere) loseCart(world, state, { ...visit, how: 'moved' })
    const isLegible = world.versions?.readsSession(world, server, users.format[client]) ?? true
    if (users.items[client] > 0 && !isLegible)
      loseCart(world, state, { ...visit, how: 'unreadable' })
  }
  const began = users.items[client] > 0
  const lacks = users.orphan[client] === 1
  users.orphan[client] = 0
  if (began || lacks) counts.asked++
  if (lacks) counts.without++
  if (spec.login !== null && !began) {
    extra += spec.login
    counts.logins++
    if (lacks) counts.repeated++
  }
  if (spec.state === 'replicated') extra += spec.delay
  counts.waited += spec.login !== null && !began ? extra - spec.login : extra
  return extra
}

/** A server has finished with a request: what the user did is in the cart. */
export const put = (
  world: World,
  state: SessionsState,
  { client, server, spec }: Visit & { spec: SessionSpec },
): void => {
  const { users, counts } = state
  if (users.isBot[client] === 1 || users.step[client] !== 1) return
  users.items[client]++
  users.format[client] = world.versions?.sessionFormat(world, server) ?? 0
  users.seenAt[client] = world.state.now
  if (spec.state === 'memory' || spec.state === 'replicated') users.home[client] = server
  if (spec.state !== 'replicated') return
  users.copy[client] = partnerOf(world, server)
  if (users.copy[client] >= 0) counts.copies++
}

/** A server went with everything in its memory: carts of which nobody has a copy are lost. */
export const burn = (world: World, state: SessionsState, server: number): void => {
  const { users, counts } = state
  let burned = 0
  for (let client = 0; client < users.count; client++) {
    if (users.copy[client] === server) users.copy[client] = -1
    if (users.home[client] !== server) continue
    const copy = users.copy[client]
    users.home[client] = holds(world, copy) ? copy : -1
    users.copy[client] = -1
    if (users.home[client] >= 0 || users.items[client] === 0) continue
    drop(state, { client, at: world.state.now, how: 'burned' })
    burned++
  }
  counts.lost += burned
  counts.burned += burned
  if (burned === 0) return
  clock[1] = world.state.now
  world.log.append(-1, packDetail(BURNED, server, Math.min(VALUE_MAX, burned)))
}

/** Carts that each server holds, by id; what a store holds is no server's. */
export const cartsOf = ({ users }: SessionsState, servers: number): readonly number[] => {
  const carts = Array.from({ length: servers }, () => 0)
  for (let client = 0; client < users.count; client++) {
    const home = users.home[client]
    if (home >= 0 && users.items[client] > 0) carts[home]++
  }
  return carts
}
