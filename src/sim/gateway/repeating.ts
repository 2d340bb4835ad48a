// A gateway that sends a request once more although a server has had it: the server crashed with
// it, let it wait for too long, or answered with an error. That is safe where the request may be
// done twice (idempotent); of a write nobody can tell whether the server has done it already.
import { admit, BACK, IN_SERVICE, type Requests, TO_SERVER, WAITING } from '../cluster/requests'
import { quit } from '../cluster/serve'
import { scheduleAt } from '../engine/calendar'
import { codeOf, packDetail } from '../engine/event'
import { clock } from '../engine/log'
import { HashedStream } from '../random/hashed'
import type { GatewaySpec, Scenario, Traffic } from '../scenario/scenario'
import { FINISH, LATE, type World } from '../world'
import { ERROR, RESET, SERVER_TIMEOUT } from './fate'
import type { Doubt, Repeats, RepeatsState } from './repeats'
import { backAtGateway } from './route'

const ATTEMPT_LOST = codeOf('attempt.lost')

/** Values of an attempt.lost record: the gateway waits no longer, and the server may go on; it has
 * done a write that some server had done before. */
const GIVEN_UP = 2
const WROTE_AGAIN = 3

// RFC 9110, 9.2.2: the methods that are not idempotent, and so those that nginx does not repeat.
const notIdempotent = ['POST', 'PATCH', 'LOCK']

const specOf = ({ scenario, state }: World, place: number): GatewaySpec =>
  scenario.gateways[state.gateways[state.requests.gateway[place]].origin]

const stateOf = ({ state }: World): RepeatsState => {
  if (state.repeats === null) throw new Error('this world repeats nothing')
  return state.repeats
}

// What is bound to a server (WebSocket) goes on nowhere else.
const isBound = ({ state: { connections, requests } }: World, place: number): boolean => {
  const link = requests.connection[place]
  return connections !== null && link >= 0 && connections.tied[link] === 1
}

const causeNames = new Map([
  [RESET, 'reset'],
  [SERVER_TIMEOUT, 'timeout'],
  [ERROR, 'error'],
])

const methodOf = ({ requests, arrivals }: Traffic, kind: number, object: number): string => {
  if (requests !== undefined) return requests[kind].method
  return arrivals.kind === 'trace' ? arrivals.requests[object].method : 'GET'
}

/** Which requests write, and from which part of its work on an attempt has written. */
class Writes {
  private readonly traffic: Scenario['traffic']
  private readonly draws: HashedStream

  constructor({ traffic }: Scenario, seed: number) {
    this.traffic = traffic
    this.draws = new HashedStream(seed, 'writes')
  }

  has({ id, traffic, kind, object }: Requests, place: number): boolean {
    const own = this.traffic[traffic[place]]
    if (own.writes !== undefined) return this.draws.uniformAt(id[place], 0) < own.writes
    return notIdempotent.includes(methodOf(own, kind[place], object[place]))
  }

  /** Whether the attempt, of whose work the server has done `share`, has written. */
  hasDone({ id, attempt }: Requests, place: number, share: number): boolean {
    return this.draws.uniformAt(id[place], attempt[place]) < share
  }
}

const HALF = 0.5 // nobody knows when a server failed: before half of the writes, after half

// The share of its work that the server has done for the request at `place`, 0 to 1.
const doneShare = ({ requests, now }: World['state'], place: number): number => {
  const { since, until, left, work } = requests
  if (until[place] >= 0) {
    const whole = until[place] - since[place]
    return whole > 0 ? Math.min(1, (now - since[place]) / whole) : 1
  }
  return work[place] > 0 ? Math.max(0, 1 - left[place] / work[place]) : 1
}

const doubtOf = ({ doubts }: RepeatsState, id: number): Doubt => {
  const known = doubts.get(id)
  if (known !== undefined) return known
  const fresh = { times: 0, open: 0, isSettled: false }
  doubts.set(id, fresh)
  return fresh
}

// A server has done the write of the request at `place`.
const write = (world: World, place: number, doubt: Doubt): void => {
  const { requests, now } = world.state
  doubt.times++
  if (doubt.times < 2) return
  if (doubt.times === 2) stateOf(world).twice++
  clock[1] = now
  const detail = packDetail(ATTEMPT_LOST, requests.server[place], WROTE_AGAIN)
  world.log.append(requests.id[place], detail)
}

// An attempt for which the gateway waits no more has come to its end.
const close = (state: RepeatsState, id: number, doubt: Doubt): void => {
  doubt.open = Math.max(0, doubt.open - 1)
  if (doubt.open === 0 && doubt.isSettled) state.doubts.delete(id)
}

// The work goes on for nobody, at a place of its own: the request is free to go elsewhere.
const leaveWork = (world: World, place: number): void => {
  const { requests, calendar } = world.state
  const left = admit(requests)
  requests.nextId--
  requests.id[left] = requests.id[place]
  requests.phase[left] = IN_SERVICE
  requests.traffic[left] = requests.traffic[place]
  requests.kind[left] = requests.kind[place]
  requests.gateway[left] = requests.gateway[place]
  requests.server[left] = requests.server[place]
  requests.client[left] = requests.client[place]
  requests.attempt[left] = requests.attempt[place]
  requests.status[left] = requests.status[place]
  requests.object[left] = requests.object[place]
  requests.place[left] = requests.place[place]
  requests.sentAt[left] = requests.sentAt[place]
  requests.chosenAt[left] = requests.chosenAt[place]
  requests.since[left] = requests.since[place]
  requests.until[left] = requests.until[place]
  requests.deadline[left] = requests.deadline[place]
  requests.work[left] = requests.work[place]
  requests.left[left] = requests.left[place]
  requests.abandoned[left] = 1
  requests.lane[left] = -1
  requests.connection[left] = -1
  const isHalted = requests.timer[place] < 0
  requests.timer[left] = isHalted ? -1 : scheduleAt(calendar, requests.until[left], FINISH + left)
}

const isLate = (world: World, place: number): boolean => {
  const { requests, now } = world.state
  const phase = requests.phase[place]
  // The place may have been left, and taken by a probe or by another request.
  if (phase < TO_SERVER || phase > BACK) return false
  if (requests.id[place] < 0 || requests.abandoned[place] === 1) return false
  const { serverTimeout } = specOf(world, place)
  return serverTimeout !== undefined && requests.chosenAt[place] + serverTimeout <= now
}

class Repeating implements Repeats {
  private readonly writes: Writes

  constructor(scenario: Scenario, seed: number) {
    this.writes = new Writes(scenario, seed)
  }

  begin(): RepeatsState {
    return { expired: 0, repeated: 0, twice: 0, doubts: new Map() }
  }

  copy({ expired, repeated, twice, doubts }: RepeatsState): RepeatsState {
    const copies = [...doubts].map(([id, doubt]) => [id, { ...doubt }] as const)
    return { expired, repeated, twice, doubts: new Map(copies) }
  }

  allows(world: World, place: number): boolean {
    const { requests } = world.state
    const { retryOn = [], retryWrites = false } = specOf(world, place)
    const name = causeNames.get(requests.cause[place])
    if (retryOn.every((one) => one !== name) || isBound(world, place)) return false
    return retryWrites || !this.writes.has(requests, place)
  }

  again(world: World): void {
    stateOf(world).repeated++
  }

  sent(world: World, place: number): void {
    const { serverTimeout } = specOf(world, place)
    const { calendar, now } = world.state
    if (serverTimeout === undefined || isBound(world, place)) return
    scheduleAt(calendar, now + serverTimeout, LATE + place)
  }

  expire(world: World, place: number): void {
    if (!isLate(world, place)) return
    const { requests } = world.state
    const state = stateOf(world)
    const phase = requests.phase[place]
    state.expired++
    clock[1] = requests.since[place]
    const detail = packDetail(ATTEMPT_LOST, requests.server[place], GIVEN_UP)
    world.log.append(requests.id[place], detail)
    // What is fetched for a cache alone writes nothing.
    const isWrite = requests.abandoned[place] === 0 && this.writes.has(requests, place)
    if (phase === WAITING) quit(world, place)
    if (phase === IN_SERVICE) {
      if (isWrite) doubtOf(state, requests.id[place]).open++
      leaveWork(world, place)
    }
    // The answer is on its way: what it tells of is done.
    if (phase === BACK && isWrite && requests.cause[place] === 0)
      write(world, place, doubtOf(state, requests.id[place]))
    requests.phase[place] = BACK
    requests.timer[place] = -1
    requests.cause[place] = SERVER_TIMEOUT
    requests.status[place] = 504
    backAtGateway(world, place)
  }

  done(world: World, place: number): void {
    const { requests } = world.state
    this.ended(world, place, requests.status[place] >= 500 ? HALF : 1)
  }

  lost(world: World, place: number): void {
    this.ended(world, place, doneShare(world.state, place))
  }

  leaves(world: World, place: number): void {
    const doubt = stateOf(world).doubts.get(world.state.requests.id[place])
    if (doubt !== undefined) doubt.open++
  }

  settled(world: World, place: number): void {
    const { requests } = world.state
    const { doubts } = stateOf(world)
    const doubt = doubts.get(requests.id[place])
    if (doubt === undefined) return
    if (doubt.open > 0) doubt.isSettled = true
    else doubts.delete(requests.id[place])
  }

  // The server has done `share` of its work for an attempt, and does no more.
  private ended(world: World, place: number, share: number): void {
    const { requests } = world.state
    const state = stateOf(world)
    const id = requests.id[place]
    const known = state.doubts.get(id)
    const isOpen = requests.abandoned[place] !== 0
    // A first attempt that is answered, or that nobody will repeat, leaves no doubt.
    if (known === undefined && (isOpen || share === 1)) return
    if (known === undefined && !this.writes.has(requests, place)) return
    const hasWritten = this.writes.hasDone(requests, place, share)
    if (hasWritten) write(world, place, known ?? doubtOf(state, id))
    if (known !== undefined && isOpen) close(state, id, known)
  }
}

/** Requests are sent once more in a run of the scenario. */
export const createRepeats = (scenario: Scenario, seed: number): Repeats =>
  new Repeating(scenario, seed)
