// The stamps that a stage needs: made once for a geometry and a device ratio.
import { answers } from '../../sim'
import type { Geometry } from '../layout/geometry'
import { type Form, forms } from './forms'
import { type Shape, StampSet } from './stamps'

/** The stamps of requests of one form. */
export interface FormStamps {
  readonly dot: StampSet
  readonly hollow: StampSet
  readonly rim: StampSet // of a hollow dot
  readonly answer: StampSet
  readonly edge: StampSet // ink line around a dot, in high contrast
  readonly slots: readonly { readonly whole: StampSet; readonly left: StampSet }[] // by lane
}

/** The stamps of one geometry at one device ratio. */
export interface StampBook {
  readonly forms: readonly FormStamps[] // as in `forms`
  readonly ring: StampSet
  readonly retry: StampSet
  readonly joined: StampSet
  readonly cross: StampSet
  readonly tickCross: StampSet
  readonly returns: readonly StampSet[] // by answer
}

const returnKinds = {
  server: 'disc',
  cache: 'bars',
  redirect: 'back',
  'not-found': 'dashes',
  blocked: 'barred',
  made: 'disc',
} as const

export function stampBook(geometry: Geometry, ratio: number, outline: number): StampBook {
  const r = geometry.dot * ratio
  const set = (kind: Shape['kind'], radius: number, stroke = 0) =>
    new StampSet({ kind, radius, stroke })
  const formed = (form: Form, kind: 'disc' | 'rest', radius: number) =>
    new StampSet({ kind, radius, stroke: 0, form })
  const edged = (form: Form, radius: number, stroke: number) =>
    new StampSet({ kind: 'ring', radius, stroke, form })
  return {
    forms: forms.map((form) => ({
      dot: formed(form, 'disc', r),
      hollow: formed(form, 'disc', r * 0.93),
      rim: edged(form, r * 0.93, 1.4 * ratio),
      answer: formed(form, 'disc', r * 0.62),
      edge: edged(form, r, Math.max(0.5, outline) * ratio),
      slots: geometry.lanes.map(({ slots }) => ({
        whole: formed(form, 'disc', slots.dot * ratio),
        left: formed(form, 'rest', slots.dot * ratio),
      })),
    })),
    ring: set('ring', r * 1.58, r * 0.45),
    retry: set('ring', r * 1.52, 1.3 * ratio),
    joined: set('target', r * 0.93, 1.4 * ratio),
    cross: set('cross', r * 0.845, 2 * ratio),
    tickCross: set('cross', 2 * ratio * Math.min(1.6, geometry.dot / 4.2), 1.6 * ratio),
    returns: answers.map((answer) => {
      const kind = returnKinds[answer]
      return kind === 'disc' ? set(kind, r * 0.62) : set(kind, r * 0.9, 1.7 * ratio)
    }),
  }
}
