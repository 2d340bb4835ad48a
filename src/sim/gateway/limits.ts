// What the engine knows of limits that move and of a line that nobody stands in for ever: when they
// are asked. What they do (limiting.ts) is a part that only some runs ask for (parts.ts).
import type { World } from '../world'

/** Limits of connections that grow with the load, and the time that a line may take. */
export interface Limits {
  /** Somebody is about to be chosen for at gateway `index`: limits follow how many there are,
   * `coming` of whom are not counted there yet. */
  adjust(world: World, index: number, coming: number): void
  /** The request at `place` comes: what it lets grow is for those first who wait. */
  come(world: World, place: number): void
  /** Somebody begins to wait at gateway `index`. */
  waits(world: World, index: number): void
  /** Whoever has waited at gateway `index` for too long is turned away. */
  expire(world: World, index: number): void
}
