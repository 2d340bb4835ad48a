// What will not go well with some settings, in words.
import { m } from '../../i18n'
import type { ScalingWarning } from '../../sim'

/** A sentence to each. */
export const warningWords: Readonly<Record<ScalingWarning, () => string>> = {
  'down-above-up': m.scaling_warn_down_above_up,
  'no-way-down': m.scaling_warn_no_way_down,
  'no-numbers': m.scaling_warn_no_numbers,
  'never-ready': m.scaling_warn_never_ready,
}
