// The settings that decide most: they stand beside the stage.
import { m } from '../../i18n'
import { length } from './lengths'
import { limitIn, rule } from './ruleSettings'
import type { Setting } from './setting'

/** What decides. */
export const chief: readonly Setting[] = [
  rule,
  limitIn('threshold', 'up', m.scaling_set_up),
  limitIn('threshold', 'down', m.scaling_set_down),
  limitIn('target', 'target', m.scaling_set_target),
]

/** How late it sees, how long an instance takes: below those of the rule. */
export const delays: readonly Setting[] = [
  length('meter', 'delay', { label: m.scaling_set_lag_of }),
  length('instance', 'boot', { label: m.scaling_set_boot_of }),
]
