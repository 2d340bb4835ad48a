// The same pages, compressed at a usual level: 30 us for each KiB, three tenths are left. Both are
// assumed.
import type { ScenarioDocument } from '../schema'
import { smallerNone } from './smallerNone'

/** The same readers and servers. */
export const smallerUsual: ScenarioDocument = {
  ...smallerNone,
  gateway: { ...smallerNone.gateway, compression: {} },
}
