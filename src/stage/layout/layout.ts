// Pure geometry: what stands where, given an arrangement, a size and a cast.
import { layoutAcross } from './across'
import type { StageSpec } from './cast'
import { layoutDown } from './down'
import type { Geometry } from './geometry'

/** Everything's place on a stage. */
export const layoutStage = (spec: StageSpec): Geometry =>
  spec.arrangement === 'phone' ? layoutDown(spec) : layoutAcross(spec)
