// What the engine knows of scaling: when it is asked. The scaler itself (autoscaler.ts) is a part
// that only some runs ask for (parts.ts).

import type { ScalingView } from '../metrics/scalingView'
import type { ScalingChange } from '../scenario/scalingSpec'
import type { Scenario, ServerSpec } from '../scenario/scenario'
import type { World } from '../world'
import type { ScalingFigures } from './figures'
import type { ScalingState } from './state'

/** Lets the servers of a pool come and go. */
export interface Scaler {
  /** Servers that come later, beside those of the document. */
  further(scenario: Scenario): readonly ServerSpec[]
  /** What is remembered, before the first event. */
  begin(world: World): ScalingState
  copy(state: ScalingState): ScalingState
  /** An entry of the calendar has come up. */
  fire(world: World, index: number): void
  /** Some of the settings are others from now on. */
  set(world: World, change: ScalingChange): void
  /** The request at `place` has been answered in time. */
  answered(world: World, place: number): void
  /** What can be read of it. */
  figures(world: World): ScalingFigures | null
  /** What charts read of it, up to now. */
  trail(world: World): ScalingView | null
}
