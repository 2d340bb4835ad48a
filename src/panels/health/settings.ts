// Everything that can be set of health, in the order in which it is shown.
import { listening, returning } from './passiveSettings'
import { chief, probing } from './probeSettings'
import type { Setting } from './setting'

/** All settings. */
export const settings: readonly Setting[] = [...chief, ...probing, ...listening, ...returning]
