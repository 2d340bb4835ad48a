// The controls that mean something in these lanes, with a range that reaches as far as they go.
import type { Run } from '../../sim/scenario'
import { rate, rateOf } from '../controls/rate'
import { work } from '../controls/work'
import type { Control } from '../panel'
import { bringsWork } from './division'

const brisk = rate({ min: 10, max: 1_000, step: 10 })

const isTooFast = (control: Control, run: Run): boolean =>
  control.kind === 'slider' && control.id === brisk.id && rateOf(run, 0) > control.max

export const controlsFor = (
  controls: readonly Control[],
  lanes: readonly Run[],
): readonly Control[] =>
  controls
    .filter(({ id }) => id !== work.id || !lanes.every(bringsWork))
    .map((control) => (lanes.some((run) => isTooFast(control, run)) ? brisk : control))
