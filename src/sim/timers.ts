// The timers of the calendar: patience, reports, restarts, checks, scaling.
import { CRASHED } from './cluster/servers'
import { reportOnTime } from './gateway/fleet'
import { nextImpatient } from './gateway/patience'
import { callHeld, giveUp } from './gateway/route'
import { recover } from './serverActs'
import {
  LISTING,
  PROBE,
  RELEASE,
  REPORT,
  RESTART,
  SCALING,
  TIMERS,
  WAITED,
  type World,
} from './world'

/** Somebody may be taken now who could not before. */
export const callAllHeld = (world: World): void => {
  world.state.gateways.forEach((gateway, index) => {
    if (gateway.held > 0) callHeld(world, index)
  })
}

/** A timer has come up: which kind, and of what. */
export const fireTimer = (world: World, timer: number): void => {
  const kind = Math.floor(timer / TIMERS)
  const index = timer - kind * TIMERS
  if (kind * TIMERS === REPORT) {
    reportOnTime(world, index)
    return
  }
  if (kind * TIMERS === RESTART) {
    const { servers, now } = world.state
    if (servers.condition[index] !== CRASHED || servers.restartAt[index] !== now) return
    recover(world, index)
    callAllHeld(world)
    return
  }
  if (kind * TIMERS >= PROBE) {
    if (kind * TIMERS === LISTING) world.doors?.check(world, index)
    else if (kind * TIMERS === RELEASE) world.release?.fire(world, index)
    else if (kind * TIMERS === SCALING) world.scaler?.fire(world, index)
    else if (kind * TIMERS === WAITED) world.limits?.expire(world, index)
    else world.care?.fire(world, kind * TIMERS, index)
    callAllHeld(world)
    return
  }
  for (let place = nextImpatient(world, index); place >= 0; place = nextImpatient(world, index)) {
    giveUp(world, place)
  }
}
