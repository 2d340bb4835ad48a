// What every step of a release between two fleets is made of: stages, what is due, the bill, and
// the line in the log.
import { scheduleAt } from '../engine/calendar'
import { note } from '../note'
import type { BlueGreenSpec } from '../scenario/blueGreenSpec'
import { RELEASE, TIMER, type World } from '../world'
import { type BlueGreenState, type Due, dues, type FleetStage } from './blueGreenState'
import { serversIn } from './fleets'
import { packStep, type ReleaseStep, releaseOrders } from './steps'

/** A release at work. */
export interface Work {
  readonly world: World
  readonly spec: BlueGreenSpec
  readonly state: BlueGreenState
}

/** The release of a run; null where it has none of this kind. */
export const workOf = (world: World): Work | null => {
  const spec = world.scenario.release
  const { release: state } = world.state
  if (spec?.kind !== 'blue-green' || state?.kind !== 'blue-green') return null
  return { world, spec, state }
}

/** Pool of a fleet: 0, which serves at the start, or 1. */
export const poolOf = ({ spec }: Pick<Work, 'spec'>, fleet: number): number =>
  fleet === 0 ? spec.from : spec.to

/** Ids of the servers of a fleet, there or not. */
export const fleetOf = (work: Pick<Work, 'world' | 'spec'>, fleet: number): readonly number[] =>
  serversIn(work.world, poolOf(work, fleet))

/** Something falls due `delay` microseconds from now, and nothing else of its kind. */
export const plan = ({ world, state }: Work, due: Due, delay: number): void => {
  const at = world.state.now + delay
  const index = dues.indexOf(due)
  state.dueAt[index] = at
  if (at <= world.end) scheduleAt(world.state.calendar, at, TIMER + RELEASE + index)
}

/** It is not due any more. */
export const cancel = ({ state }: Work, ...all: readonly Due[]): void => {
  for (const due of all) state.dueAt[dues.indexOf(due)] = -1
}

/** A fleet begins another stage. */
export const enter = ({ world, state }: Work, fleet: number, stage: FleetStage): void => {
  state.stages[fleet] = stage
  state.sinceAt[fleet] = world.state.now
}

/** Another fleet serves from now on. */
export const noteSwitch = ({ world, state }: Work): void => {
  state.switches++
  state.switchedAt = world.state.now
  if (state.firstFrom < 0) state.firstFrom = world.state.now
}

const STEPS_MAX = 256

/** Writes a step down: in the log, and in the list that the panel shows. */
export const write = (
  { world, state }: Work,
  step: ReleaseStep,
  { number = 0, server = -1 }: { number?: number; server?: number } = {},
): void => {
  note(world, 'release.stepped', { server, value: packStep(step, number) })
  const done = { at: world.state.now, step, number, server }
  state.steps = [...state.steps.slice(-(STEPS_MAX - 1)), done]
}

/** Writes down that an order could not be carried out. */
export const writeIgnored = (work: Work, order: (typeof releaseOrders)[number]): void => {
  write(work, 'ignored', { number: releaseOrders.indexOf(order) })
}

const PAID_FOR = new Set<FleetStage>(['starting'])

// Servers that cost something now: those that are there, and those that start.
const costing = (work: Work): number => {
  const { present } = work.world.state.servers
  return [0, 1].reduce((sum, fleet) => {
    const ids = fleetOf(work, fleet)
    const isStarting = PAID_FOR.has(work.state.stages[fleet])
    return sum + ids.filter((id) => isStarting || present[id] === 1).length
  }, 0)
}

/** Server-microseconds up to now, in all and beyond the servers of one fleet. */
export const billed = (work: Work): { readonly paid: number; readonly extra: number } => {
  const { world, state } = work
  const time = world.state.now - state.paidAt
  const servers = costing(work)
  const needed = fleetOf(work, 0).length
  return {
    paid: state.paid + servers * time,
    extra: state.extra + Math.max(0, servers - needed) * time,
  }
}

/** Brings the bill up to now; called before anything changes. */
export const bill = (work: Work): void => {
  Object.assign(work.state, billed(work), { paidAt: work.world.state.now })
}
