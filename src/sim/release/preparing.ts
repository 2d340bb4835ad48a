// Before customers come: the new fleet starts, is tested with requests of its own, and is warmed
// with replayed ones. Both happen beside the slots, which nobody else needs yet.

import { refreshPools } from '../gateway/choosing'
import { meanOf } from '../random'
import { HashedStream } from '../random/hashed'
import { lower, raise } from './fleets'
import { enter, fleetOf, plan, poolOf, type Work, write } from './stages'
import { switchNow } from './switching'

// The version that a fleet is to run: the one that its document names; and once that has served,
// the next one that the document describes.
const versionFor = ({ world, state, spec }: Work, fleet: number): number => {
  const { versions } = world.state
  const [first] = fleetOf({ world, spec }, fleet)
  const [serving] = fleetOf({ world, spec }, state.live)
  if (versions === null) return 0
  if (state.switches === 0) return versions.running[first]
  const names = world.versions?.names ?? []
  return Math.min(versions.running[serving] + 1, names.length - 1)
}

/** An order to deploy: false where the fleet that does not serve is busy. */
export const deploy = (work: Work): boolean => {
  const { world, state, spec } = work
  const fleet = 1 - state.live
  const stage = state.stages[fleet]
  if (spec.strategy !== 'switch' || state.returning) return false
  if (stage !== 'gone' && stage !== 'refused' && stage !== 'kept' && stage !== 'ready') return false
  if (stage !== 'gone') {
    lower(world, fleetOf(work, fleet))
    refreshPools(world, 'membersChanged')
  }
  state.fresh = fleet
  state.failures = []
  enter(work, fleet, 'starting')
  write(work, 'deploying', { number: poolOf(work, fleet) })
  plan(work, 'started', spec.boot)
  return true
}

/** The servers of the new fleet are there. */
export const started = (work: Work): void => {
  const { world, state, spec } = work
  const { fresh } = state
  raise(world, fleetOf(work, fresh), versionFor(work, fresh))
  refreshPools(world, 'membersChanged')
  write(work, 'deployed', { number: poolOf(work, fresh) })
  if (spec.test === null) warm(work)
  else {
    enter(work, fresh, 'testing')
    plan(work, 'tested', timeOf(work, spec.test.requests))
  }
}

// So many requests over all servers, one after the other at each.
const timeOf = (work: Work, requests: number): number => {
  const ids = fleetOf(work, work.state.fresh)
  return Math.floor((requests + ids.length - 1) / ids.length) * paceOf(work)
}

// Time that a usual request takes at the slowest of the new servers now.
const paceOf = (work: Work): number => {
  const { world, state } = work
  const usual = meanOf(world.scenario.traffic[0].work)
  const paces = fleetOf(work, state.fresh).map((id) => {
    const speed = world.state.servers.speed[id]
    return (world.versions?.tried(world, id, 1).pace ?? 1) / (speed > 0 ? speed : 1)
  })
  return Math.max(1, Math.floor(usual * Math.max(...paces) + 0.5))
}

/** The test is over: its requests were those of nobody. */
export const tested = (work: Work): void => {
  const { world, state, spec } = work
  if (spec.test === null) return
  const ids = fleetOf(work, state.fresh)
  const draws = new HashedStream(world.seed, 'smoke')
  let failures = 0
  for (let n = 0; n < spec.test.requests; n++) {
    const draw = draws.uniformAt(n, state.switches)
    if (world.versions?.tried(world, ids[n % ids.length], draw).ok === false) failures++
  }
  if (failures > spec.test.failures) {
    enter(work, state.fresh, 'refused')
    write(work, 'failed', { number: failures })
    return
  }
  write(work, 'passed', { number: spec.test.requests })
  warm(work)
}

const warm = (work: Work): void => {
  const { state, spec } = work
  state.replayed = 0
  if (spec.warm === 0) {
    standReady(work)
    return
  }
  enter(work, state.fresh, 'warming')
  plan(work, 'warmed', paceOf(work))
}

/** Every slot of the new fleet has had one more replayed request. */
export const replay = (work: Work): void => {
  const { world, state, spec } = work
  const { versions, servers } = world.state
  let most = 0
  for (const id of fleetOf(work, state.fresh)) {
    const round = Math.min(servers.slots[id], spec.warm - state.replayed)
    if (versions !== null) versions.served[id] += round
    most = Math.max(most, round)
  }
  state.replayed += most
  if (state.replayed < spec.warm) {
    plan(work, 'warmed', paceOf(work))
    return
  }
  write(work, 'warmed', { number: spec.warm })
  standReady(work)
}

const standReady = (work: Work): void => {
  const { world, state, spec } = work
  enter(work, state.fresh, 'ready')
  if (spec.switch === null || state.switches > 0) return
  if (spec.switch <= world.state.now) switchNow(work)
  else plan(work, 'switch', spec.switch - world.state.now)
}
