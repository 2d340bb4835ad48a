// One server in place of the other: each drains, goes, and another one starts. The way back is the
// same in reverse, from wherever it had come to.
import { refreshPools } from '../gateway/choosing'
import { dues } from './blueGreenState'
import { admit, isQuiet, lower, raise, runningAt } from './fleets'
import { enter, fleetOf, noteSwitch, plan, poolOf, type Work, write } from './stages'

// What is due next is 3 * place + part. On the way there, part 0: the old server drains; 1: it
// goes; 2: the new one is there. On the way back, 2: the new one drains; 1: it goes; 0: the old one
// is there again.
const placeOf = ({ state }: Work): number => Math.floor(state.next / 3)
const partOf = ({ state }: Work): number => state.next - 3 * Math.floor(state.next / 3)
const NEXT = dues.indexOf('next')

const oldOf = (work: Work): readonly number[] => fleetOf(work, 1 - work.state.fresh)
const newOf = (work: Work): readonly number[] => fleetOf(work, work.state.fresh)
const at = (ids: readonly number[], place: number) => ids.slice(place, place + 1)

/** An order to replace them: false where it has been done, or has begun. */
export const rollOn = (work: Work): boolean => {
  const { state } = work
  if (state.stages[state.fresh] !== 'gone') return false
  state.next = 0
  enter(work, state.fresh, 'serving')
  write(work, 'switching', { number: poolOf(work, state.fresh) })
  rollStep(work)
  return true
}

// Servers that leave take nothing new; what they have may end within the drain.
const letDrain = (work: Work, ids: readonly number[]): void => {
  const { world, spec } = work
  admit(world, ids, 'drain')
  refreshPools(world, 'membersChanged')
  const isDone = ids.length === 0 || isQuiet(world, ids)
  plan(work, 'next', isDone ? 0 : (spec.drain ?? 0))
}

// They go, with what they still have; others start in their place.
const exchange = (work: Work, going: readonly number[], boot: number): void => {
  const { world, state } = work
  const lost = lower(world, going)
  refreshPools(world, 'membersChanged')
  state.cut += lost
  if (lost > 0) write(work, 'cut', { number: lost, server: going[0] })
  plan(work, 'next', boot)
}

const open = (work: Work, fleet: number, ids: readonly number[]): void => {
  const { world } = work
  raise(world, ids, runningAt(world, fleetOf(work, fleet)))
  admit(world, ids, 'up')
  refreshPools(world, 'membersChanged')
}

/** The next of three steps for each server. */
export const rollStep = (work: Work): void => {
  const { state, spec } = work
  const [coming, leaving] = [newOf(work), oldOf(work)]
  const [place, part] = [placeOf(work), partOf(work)]
  state.next++
  if (place >= Math.max(coming.length, leaving.length)) rolledOut(work)
  else if (part === 0) letDrain(work, at(leaving, place))
  else if (part === 1) exchange(work, at(leaving, place), place < coming.length ? spec.boot : 0)
  else {
    open(work, state.fresh, at(coming, place))
    if (place < coming.length) write(work, 'replaced', { server: coming[place] })
    rollStep(work)
  }
}

const rolledOut = (work: Work): void => {
  const { state } = work
  state.live = state.fresh
  noteSwitch(work)
  enter(work, 1 - state.fresh, 'gone')
  write(work, 'switched', { number: poolOf(work, state.fresh) })
}

/** The way back begins: what drained serves again, what had gone is started, and then the others,
 * the last first. */
export const rollBack = (work: Work): void => {
  const { world, state, spec } = work
  const [place, part] = [placeOf(work), partOf(work)]
  const count = Math.max(newOf(work).length, oldOf(work).length)
  enter(work, 1 - state.fresh, 'serving')
  if (place < count && part === 2) {
    state.next = 3 * place
    plan(work, 'next', spec.redeploy)
    return
  }
  admit(world, at(oldOf(work), place), 'up')
  refreshPools(world, 'membersChanged')
  state.next = 3 * Math.min(place, count) - 1
  rollBackStep(work)
}

/** The next of three steps back for each server. */
export const rollBackStep = (work: Work): void => {
  const { state, spec } = work
  const [coming, leaving] = [newOf(work), oldOf(work)]
  const [place, part] = [placeOf(work), partOf(work)]
  state.next--
  if (place < 0) rolledBack(work)
  else if (part === 2) letDrain(work, at(coming, place))
  else if (part === 1) exchange(work, at(coming, place), place < leaving.length ? spec.redeploy : 0)
  else {
    open(work, 1 - state.fresh, at(leaving, place))
    if (place < leaving.length) write(work, 'restored', { server: leaving[place] })
    rollBackStep(work)
  }
}

const rolledBack = (work: Work): void => {
  const { state } = work
  const old = 1 - state.fresh
  state.returning = false
  if (state.live !== old) {
    state.live = old
    noteSwitch(work)
  }
  enter(work, state.fresh, 'gone')
  write(work, 'returned', { number: poolOf(work, old) })
}

/** A server that drains has nothing more to do: the next step need not wait for the deadline. */
export const rollEarly = (work: Work): void => {
  const { world, state, spec } = work
  if (state.dueAt[NEXT] <= world.state.now || spec.drain === null) return
  // What is due next is that it goes.
  if (partOf(work) !== 1) return
  const ids = at(state.returning ? newOf(work) : oldOf(work), placeOf(work))
  if (isQuiet(world, ids)) plan(work, 'next', 0)
}
