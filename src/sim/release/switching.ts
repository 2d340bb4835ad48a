// The pointer moves: all at once, server by server, or one server in place of the other; what the
// old fleet still has is drained, cut or left; and the way back.
import { refreshPools } from '../gateway/choosing'
import type { FleetStage } from './blueGreenState'
import { admit, isQuiet, lower, raise, runningAt, sever } from './fleets'
import { rollBack, rollBackStep, rollOn, rollStep } from './rolling'
import { cancel, enter, fleetOf, noteSwitch, plan, poolOf, type Work, write } from './stages'

// It still has what it had, or still gets it.
const isLeaving = (stage: FleetStage): boolean => stage === 'draining' || stage === 'remembered'

/** An order to switch: false where no new fleet is ready for it. */
export const switchNow = (work: Work): boolean => {
  const { state, spec } = work
  if (state.live === state.fresh || state.returning) return false
  if (spec.strategy === 'stop') return stopFirst(work)
  if (spec.strategy === 'rolling') return rollOn(work)
  const stage = state.stages[state.fresh]
  if (stage !== 'ready' && stage !== 'kept' && !isLeaving(stage)) return false
  cancel(work, 'switch', 'drained', 'finished')
  state.failures = []
  if (spec.over === 0) {
    turnTo(work, state.fresh)
    write(work, 'switched', { number: poolOf(work, state.fresh) })
    return true
  }
  state.next = 0
  enter(work, state.fresh, 'serving')
  write(work, 'switching', { number: poolOf(work, state.fresh) })
  step(work)
  return true
}

// All new requests go to `fleet`, and none to the other one, which has until its drain is over.
const turnTo = (work: Work, fleet: number): void => {
  const { world, state, spec } = work
  const other = 1 - fleet
  const leaving = fleetOf(work, other)
  admit(world, fleetOf(work, fleet), 'up')
  // Whoever remembers the old address goes on coming, and is served.
  if (spec.pointer === 'dns') world.doors?.point(world, fleet)
  else admit(world, leaving, 'drain')
  state.live = fleet
  noteSwitch(work)
  enter(work, fleet, 'serving')
  enter(work, other, spec.pointer === 'dns' ? 'remembered' : 'draining')
  refreshPools(world, 'membersChanged')
  if (spec.connections === 'close') for (const id of leaving) world.wires?.letGo(world, id)
  // What has failed goes as soon as it has nothing more to do.
  const stays = other === state.fresh ? (spec.drain ?? spec.keep) : spec.keep
  if (spec.drain === 0) drained(work)
  else if (spec.drain !== null) plan(work, 'drained', spec.drain)
  plan(work, 'finished', stays)
  endEarly(work)
}

/** A drain ends before its deadline where the fleet has nothing more to do: no request, no
 * connection, and nobody who is to come back to it. */
export const endEarly = (work: Work): void => {
  const { world, state, spec } = work
  const other = 1 - state.live
  if (state.stages[other] !== 'draining' || spec.drain === null || state.returning) return
  if (isQuiet(world, fleetOf(work, other))) plan(work, 'drained', 0)
}

/** The deadline of what was under way at the fleet that does not serve. */
export const drained = (work: Work): void => {
  const { world, state } = work
  const other = 1 - state.live
  if (!isLeaving(state.stages[other])) return
  const ids = fleetOf(work, other)
  cancel(work, 'drained')
  enter(work, other, 'kept')
  admit(world, ids, 'down')
  refreshPools(world, 'membersChanged')
  tell(work, 'drained', { fleet: other, lost: sever(world, ids) })
  if (other === state.fresh) plan(work, 'finished', 0)
}

// A step that may have cost requests: how many comes first.
const tell = (
  work: Work,
  step: 'drained' | 'finished' | 'stopped',
  { fleet, lost }: { fleet: number; lost: number },
): void => {
  work.state.cut += lost
  if (lost > 0) write(work, 'cut', { number: lost })
  if (lost === 0 || step !== 'drained') write(work, step, { number: poolOf(work, fleet) })
}

/** The fleet that does not serve goes; false where it has gone, or is needed. */
export const finish = (work: Work): boolean => {
  const { world, state } = work
  const other = 1 - state.live
  const stage = state.stages[other]
  if (state.returning || stage === 'gone' || stage === 'serving') return false
  cancel(work, 'drained', 'finished', 'started', 'tested', 'warmed', 'switch')
  enter(work, other, 'gone')
  const lost = lower(world, fleetOf(work, other))
  refreshPools(world, 'membersChanged')
  tell(work, 'finished', { fleet: other, lost })
  return true
}

/** One more server of the new fleet takes requests, and one of the old one takes none. */
export const step = (work: Work): void => {
  const { world, state, spec } = work
  if (spec.strategy === 'rolling') {
    if (state.returning) rollBackStep(work)
    else rollStep(work)
    return
  }
  const coming = fleetOf(work, state.fresh)
  const leaving = fleetOf(work, 1 - state.fresh)
  const last = Math.max(coming.length, leaving.length)
  const { next } = state
  if (next + 1 >= last) {
    turnTo(work, state.fresh)
    write(work, 'switched', { number: poolOf(work, state.fresh) })
    return
  }
  admit(world, coming.slice(next, next + 1), 'up')
  admit(world, leaving.slice(next, next + 1), 'drain')
  refreshPools(world, 'membersChanged')
  state.next++
  plan(work, 'next', Math.floor(spec.over / Math.max(1, last - 1)))
}

const stopFirst = (work: Work): boolean => {
  const { world, state, spec } = work
  if (state.stages[state.fresh] !== 'gone') return false
  const old = 1 - state.fresh
  enter(work, old, 'gone')
  enter(work, state.fresh, 'starting')
  const lost = lower(world, fleetOf(work, old))
  refreshPools(world, 'membersChanged')
  tell(work, 'stopped', { fleet: old, lost })
  plan(work, 'started', spec.boot)
  return true
}

/** The fleet that starts in place of one that has stopped takes requests at once. */
export const startedAlone = (work: Work): void => {
  const { state } = work
  takeOver(work, state.fresh)
  write(work, 'switched', { number: poolOf(work, state.fresh) })
}

const takeOver = (work: Work, fleet: number): void => {
  const { world, state } = work
  const ids = fleetOf(work, fleet)
  raise(world, ids, runningAt(world, ids))
  admit(world, ids, 'up')
  refreshPools(world, 'membersChanged')
  state.live = fleet
  noteSwitch(work)
  enter(work, fleet, 'serving')
}

/** An order to go back: false where the new version does not serve, or the way back has begun. */
export const returns = (work: Work): boolean => {
  const { state, spec } = work
  if (state.returning || state.stages[state.fresh] !== 'serving') return false
  const old = 1 - state.fresh
  state.returning = true
  cancel(work, 'finished', 'drained', 'next')
  write(work, 'returning', { number: poolOf(work, old) })
  if (spec.strategy === 'rolling') {
    rollBack(work)
    return true
  }
  if (state.stages[old] === 'gone') enter(work, old, 'starting')
  plan(work, 'returned', state.stages[old] === 'starting' ? spec.redeploy : spec.back)
  return true
}

/** The old version serves again. */
export const returned = (work: Work): void => {
  const { world, state } = work
  const old = 1 - state.fresh
  const ids = fleetOf(work, old)
  if (state.stages[old] === 'starting') raise(world, ids, runningAt(world, ids))
  state.returning = false
  turnTo(work, old)
  write(work, 'returned', { number: poolOf(work, old) })
}

/** A request has failed: where it was the new version's, and one too many, the way back begins. */
export const watch = (work: Work, server: number): void => {
  const { world, state, spec } = work
  const isFresh = state.stages[state.fresh] === 'serving'
  if (spec.watch === null || !isFresh || state.returning) return
  if (world.state.servers.facts[server].pool !== poolOf(work, state.fresh)) return
  const { now } = world.state
  const { errors, window } = spec.watch
  state.failures = [...state.failures.filter((at) => at > now - window), now]
  if (state.failures.length < errors) return
  write(work, 'alarm', { number: state.failures.length })
  returns(work)
}
