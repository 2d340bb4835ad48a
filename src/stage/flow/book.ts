// The stamps that a stage needs: made once for a geometry and a device ratio.
import type { Geometry } from '../layout/geometry'
import { StampSet } from './stamps'

/** The stamps of one geometry at one device ratio. */
export interface StampBook {
  readonly dot: StampSet
  readonly hollow: StampSet
  readonly rim: StampSet // of a hollow dot
  readonly ring: StampSet
  readonly retry: StampSet
  readonly answer: StampSet
  readonly cross: StampSet
  readonly tickCross: StampSet
  readonly edge: StampSet // ink line around a dot, in high contrast
  readonly slots: readonly { readonly whole: StampSet; readonly left: StampSet }[] // by lane
}

export function stampBook(geometry: Geometry, ratio: number, outline: number): StampBook {
  const r = geometry.dot * ratio
  const set = (kind: 'disc' | 'ring' | 'cross' | 'rest', radius: number, stroke = 0) =>
    new StampSet({ kind, radius, stroke })
  return {
    dot: set('disc', r),
    hollow: set('disc', r * 0.93),
    rim: set('ring', r * 0.93, 1.4 * ratio),
    ring: set('ring', r * 1.58, r * 0.45),
    retry: set('ring', r * 1.52, 1.3 * ratio),
    answer: set('disc', r * 0.62),
    cross: set('cross', r * 0.845, 2 * ratio),
    tickCross: set('cross', 2 * ratio * Math.min(1.6, geometry.dot / 4.2), 1.6 * ratio),
    edge: set('ring', r, Math.max(0.5, outline) * ratio),
    slots: geometry.lanes.map(({ slots }) => ({
      whole: set('disc', slots.dot * ratio),
      left: set('rest', slots.dot * ratio),
    })),
  }
}
