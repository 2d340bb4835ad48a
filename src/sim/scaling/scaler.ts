// What the engine knows of scaling: when it is asked. The scaler itself is loaded only for runs
// whose scenario has one.
import type { Run, Scenario } from '../scenario/scenario'
import type { World } from '../world'
import type { ScalingFigures } from './figures'
import type { ScalingState } from './state'

/** Lets the servers of a pool come and go. */
export interface Scaler {
  /** What is remembered, before the first event. */
  begin(world: World): ScalingState
  /** An entry of the calendar has come up. */
  fire(world: World, index: number): void
  /** What can be read of it. */
  figures(world: World): ScalingFigures | null
}

// At hand once it has been loaded.
const shelf: { scaler: Scaler | null } = { scaler: null }

/** Puts the scaler at hand. */
export const shelveScaler = (scaler: Scaler): void => {
  shelf.scaler = scaler
}

/** The scaler of a run of the scenario; null where it asks for none. It must be at hand. */
export const scalerFor = ({ scaling }: Scenario): Scaler | null => {
  if (scaling === undefined) return null
  if (shelf.scaler === null) throw new Error('the scaler is not at hand')
  return shelf.scaler
}

/** Whether the scaler is at hand where a run asks for it. */
export const isScalerAtHand = (runs: readonly Run[]): boolean =>
  shelf.scaler !== null || !runs.some(({ scenario }) => scenario.scaling !== undefined)

/** Loads the scaler where a run asks for it. */
export const loadScaler = async (runs: readonly Run[]): Promise<void> => {
  if (isScalerAtHand(runs)) return
  shelveScaler((await import('./autoscaler')).autoscaler)
}
