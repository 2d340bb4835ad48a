// What a canary's controller writes down: what changed, for its own list and for the log.
import { note } from '../../note'
import type { World } from '../../world'
import { packStep, type ReleaseStep } from '../steps'
import type { CanaryState, ChangeCause } from './state'
import type { Standing } from './tell'

/** What the controller has in hand. */
export interface Hands {
  readonly standing: Standing
  readonly world: World
  readonly state: CanaryState
}

/** Records that are kept of looks and of changes. */
const RECORDS_MAX = 400

/** The latest of a list. */
export const latest = <T>(list: readonly T[]): readonly T[] =>
  list.length > RECORDS_MAX ? list.slice(list.length - RECORDS_MAX) : list

const stepsOfCauses: Readonly<Record<ChangeCause, ReleaseStep>> = {
  begun: 'begun',
  passed: 'widened',
  failed: 'withdrawn',
  promoted: 'promoted',
  hand: 'set',
  paused: 'paused',
  resumed: 'resumed',
  alarm: 'alarm',
}

/** Writes a step of the release into the log. */
export const tell = (world: World, step: ReleaseStep, number: number): void => {
  note(world, 'release.stepped', { value: packStep(step, number) })
}

/** Writes down that something changed; `percent` is the share that the log tells of. */
export const record = (
  { world, state }: Hands,
  cause: ChangeCause,
  percent = state.weight,
): void => {
  const { now } = world.state
  const { weight, step } = state
  state.changes = latest([...state.changes, { at: now, cause, weight, step }])
  tell(world, stepsOfCauses[cause], percent)
}
