// What the engine knows of clients who come again: when they are asked. They themselves
// (returning.ts) are a part that only some runs ask for (parts.ts).
import type { ReturnSpec } from '../scenario/scenario'
import type { World } from '../world'

/** A request that will be sent again. */
export interface Pending {
  readonly traffic: number // index
  readonly client: number
  readonly kind: number
  readonly object: number
  readonly work: number // that of the first time
  readonly round: number // from 1
}

/** All that is remembered of them. */
export interface ReturnsState {
  readonly rounds: Map<number, number> // by place of a request that is not the first
  readonly pending: (Pending | null)[] // by number; null: it is free
  readonly free: number[] // numbers that may be taken again
  waiting: number // how many will come
  again: number // requests so far that were not the first
}

/** Clients who come again. */
export interface Returns {
  readonly specs: readonly (ReturnSpec | null)[] // by traffic
  state(): ReturnsState
  copy(state: ReturnsState): ReturnsState
  /** The fate of the request at `place` has fallen; 0: it was completed. */
  settled(world: World, place: number, fate: number): void
  /** Somebody comes again; the place of the request. */
  arrive(world: World, number: number): number
}

/** Makes them for a run. */
export type ReturnsMaker = (specs: readonly (ReturnSpec | null)[], seed: number) => Returns
