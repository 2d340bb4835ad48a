// The simulated system at work: a run goes in, and instant by instant the event log comes out.
// Pure: no clock but the simulated one, no chance but the run's own streams.
import { isCopy } from './cluster/copies'
import { REQUESTS_MAX, release } from './cluster/requests'
import { callNext, finish } from './cluster/serve'
import { copyState } from './copying'
import { createWorld } from './creation'
import { isWorn, nextAt, pop, renew } from './engine/calendar'
import { clock, type LogMark } from './engine/log'
import { ERROR, settle } from './gateway/fate'
import { equip } from './gateway/fleet'
import { arriveAtServer, backAtGateway, callHeld, enter, sendBack } from './gateway/route'
import { perform } from './intervene'
import { beginJourney } from './journey'
import type { StreamsState } from './random/stream'
import type { Intervention, Run } from './scenario/scenario'
import { type SimTime, simTime } from './time'
import { callAllHeld, fireTimer } from './timers'
import { arrive, arriveFrom } from './traffic/arrive'
import { type Act, GATEWAYS, PLACES, type World, type WorldState } from './world'

/** All that is needed to continue a run from an instant. */
export interface Checkpoint {
  readonly at: SimTime
  readonly mark: LogMark
  readonly acts: readonly Act[]
  readonly state: WorldState
  readonly streams: StreamsState
}

interface Planned {
  readonly intervention: Intervention
  readonly own: boolean
}

// The scenario's own come first at equal times; the sort keeps that order.
const plan = (run: Run): readonly Planned[] =>
  [
    ...run.scenario.interventions.map((intervention) => ({ intervention, own: false })),
    ...run.interventions.map((intervention) => ({ intervention, own: true })),
  ].sort((a, b) => a.intervention.at - b.intervention.at)

// Events between two looks at the limit.
const STRETCH = 1_048_576

/** One run at work. */
export class Simulation {
  readonly world: World
  private readonly end: SimTime
  private planned: readonly Planned[]

  constructor(run: Run) {
    this.world = createWorld(run)
    this.planned = plan(run)
    this.end = simTime(run.scenario.duration)
  }

  /** Every event up to and including this instant has happened. */
  get now(): SimTime {
    return simTime(this.world.state.now)
  }

  /** Instant of the next event or intervention; null when nothing more will happen. */
  nextAt(): SimTime | null {
    const at = Math.min(nextAt(this.world.state.calendar), this.nextActAt())
    return at <= this.end && !this.world.state.overflown ? simTime(at) : null
  }

  /**
   * Lets everything happen up to and including `until`, but at most `limit` events in this call.
   * True when `until` (or the end of the run) was reached.
   */
  advance(until: SimTime, limit = Number.POSITIVE_INFINITY): boolean {
    let reached = false
    try {
      for (let left = limit; left > 0 && !reached; left -= STRETCH) {
        reached = this.stretch(until, Math.min(left, STRETCH))
      }
    } finally {
      // After a fault, too: what it left on the shared desk would be told in another run.
      this.world.log.absorb()
    }
    return reached
  }

  // Counted in small integers: a count that may be endless would be put on the heap at every event.
  private stretch(until: SimTime, events: number): boolean {
    const { world } = this
    const { state } = world
    const { calendar } = state
    const stop = until < this.end ? until : this.end
    if (isWorn(calendar)) this.renewCalendar()
    let actAt = this.nextActAt()
    for (let left = events; left > 0; left--) {
      const at = nextAt(calendar)
      // Interventions come before all events of their microsecond and take no sequence from them.
      if (actAt <= at && actAt <= stop) {
        this.intervene()
        actAt = this.nextActAt()
        continue
      }
      if (at > stop || state.overflown) {
        if (state.now < stop && !state.overflown) state.now = stop
        return true
      }
      const code = pop(calendar)
      state.now = at
      clock[0] = at
      dispatch(world, code)
    }
    return false
  }

  /** Copies everything that the rest of the run depends on. */
  checkpoint(): Checkpoint {
    const { world } = this
    return {
      at: this.now,
      mark: world.log.mark(),
      acts: [...world.acts],
      state: copyState(world, world.state),
      streams: world.streams.save(),
    }
  }

  /** Goes back (or forth) to a checkpoint of the same run, taken here or elsewhere. */
  restore(checkpoint: Checkpoint): void {
    const { world } = this
    world.state = copyState(world, checkpoint.state)
    world.streams.load(checkpoint.streams)
    world.log.rewind(checkpoint.mark)
    world.acts.splice(0, world.acts.length, ...checkpoint.acts)
    world.state.gateways.forEach((_, index) => {
      equip(world, index)
    })
  }

  /** Replaces the reader's interventions; those already carried out must be the same. */
  replan(run: Run): void {
    this.planned = plan(run)
  }

  private nextActAt(): number {
    const next = this.planned[this.world.state.nextIntervention]
    return next === undefined ? Number.POSITIVE_INFINITY : next.intervention.at
  }

  private intervene(): void {
    const { world } = this
    const { intervention, own } = this.planned[world.state.nextIntervention]
    world.state.now = intervention.at
    clock[0] = intervention.at
    world.state.nextIntervention++
    world.acts.push({ record: world.log.count, act: intervention, own })
    perform(world, intervention)
  }

  // Entries keep their order; what remembers a sequence number is told its new one.
  private renewCalendar(): void {
    const { calendar, requests, connections, sources } = this.world.state
    const renamed = renew(calendar)
    for (let place = 0; place < requests.used; place++) {
      requests.timer[place] = renamed.get(requests.timer[place]) ?? -1
    }
    if (connections !== null) this.world.wires?.renumber(connections, renamed)
    for (const source of sources) source.armed = renamed.get(source.armed) ?? -1
  }
}

const PLACE_MASK = PLACES - 1

// What every run has most of comes first, and is short: V8 compiles calls into each other as long
// as they are, and what is rare would take the room of what is not.
const dispatch = (world: World, code: number): void => {
  const { sources, requests, calendar } = world.state
  const kind = code >> 20
  const place = code & PLACE_MASK
  if (kind === 0) {
    if (sources[place].armed === calendar.poppedSequence) depart(world, arrive(world, place))
  } else if (kind === 3) {
    if (requests.timer[place] === calendar.poppedSequence) complete(world, place)
  } else {
    dispatchOther(world, kind, place)
  }
}

const dispatchOther = (world: World, kind: number, place: number): void => {
  const { state } = world
  switch (kind) {
    case 6:
      depart(world, arriveFrom(world, place))
      return
    case 7:
      fireTimer(world, place)
      return
    case 9:
      world.wires?.inspect(world, place)
      return
    case 10:
      wake(world, place)
      return
    case 14:
      depart(world, world.returns?.arrive(world, place) ?? -1)
      return
  }
  // The place may have been left, and taken by another request, since this was scheduled.
  if (kind === 15) world.repeats?.expire(world, place)
  if (state.requests.timer[place] !== state.calendar.poppedSequence) return
  switch (kind) {
    case 1:
      enter(world, place)
      return
    case 2:
      arriveAtServer(world, place)
      return
    case 4:
      backAtGateway(world, place)
      return
    case 5:
      settle(world, place)
      release(state.requests, place)
      return
    case 8:
      world.wires?.shake(world, place)
      return
    case 11:
      world.functions?.look(world, place)
      return
    case 12:
      world.wires?.read(world, place)
      return
    case 13:
      world.sessions?.tryAgain(world, place)
  }
}

// Something came free: who waits at a gateway, or at a client, is seen to.
const wake = (world: World, place: number): void => {
  if (place < GATEWAYS) world.wires?.wake(world, place)
  else if (world.state.gateways[place - GATEWAYS].held > 0) callHeld(world, place - GATEWAYS)
}

const depart = (world: World, place: number): void => {
  if (world.state.requests.held > REQUESTS_MAX) world.state.overflown = true
  if (place >= 0 && beginJourney(world, place)) enter(world, place)
}

const complete = (world: World, place: number): void => {
  const { requests } = world.state
  if (requests.id[place] < 0) {
    if (isCopy(requests, place)) world.release?.copied?.(world, place, false)
    else world.care?.complete(world, place)
    callAllHeld(world)
    return
  }
  const server = requests.server[place]
  const isAwaited = finish(world, place)
  world.repeats?.done(world, place)
  if (isAwaited) {
    if (requests.status[place] >= 500) requests.cause[place] = ERROR
    sendBack(world, place)
  } else {
    release(requests, place)
  }
  callNext(world, server)
}

/** The last instant before `at`, and after the checkpoint `from`, at which something happens. */
export const lastBefore = (run: Run, from: Checkpoint, at: SimTime): SimTime => {
  const again = new Simulation(run)
  again.restore(from)
  again.advance(simTime(at - 1))
  const { log } = again.world
  return log.count > log.oldest ? simTime(log.at((log.count - 1) & log.mask)) : from.at
}
