// What the engine knows of a release: when its controller is asked. The controllers themselves
// (blueGreen.ts) are parts that only some runs ask for (parts.ts).
import type { InterventionAct, Scenario } from '../scenario/scenario'
import type { World } from '../world'
import type { BlueGreenMoment, BlueGreenState } from './blueGreenState'
import type { ReleaseSeries } from './canary/series'
import type { CanaryState } from './canary/state'
import type { CanaryFigures } from './canary/view'

/** What is remembered of a release, plain data, by its kind. */
export type ReleaseState = BlueGreenState | CanaryState

/** What can be read of a release, by its kind. */
export type ReleaseMoment = BlueGreenMoment | CanaryFigures

/** An order by hand. */
export type ReleaseAct = Extract<InterventionAct, { do: `release.${string}` }>

/** Makes the controller of a run. */
export type ReleaseMaker = (scenario: Scenario, seed: number) => Release

/** Lets a new version take the place of the old one. */
export interface Release {
  /** What is remembered, before the first event. */
  begin(world: World): ReleaseState
  copy(state: ReleaseState): ReleaseState
  /** An entry of the calendar has come up. */
  fire(world: World, index: number): void
  act(world: World, act: ReleaseAct): void
  /** The request at `place` has come to its front gateway: which pool it is for. Without: one pool
   * serves all. */
  readonly direct?: (world: World, place: number) => void
  /** A server has done its work for the copy of a request at `place`, or was lost with it. */
  readonly copied?: (world: World, place: number, isLost: boolean) => void
  /** The fate of the request at `place` has fallen; `fate`: 0 completed, 1 failed, 2 rejected. */
  settled(world: World, place: number, fate: number): void
  /** What it leaves behind over time, where that is kept. */
  readonly series?: (world: World) => ReleaseSeries
  picture(world: World): ReleaseMoment | null
}
