// The same pages, compressed as small as it can: 75 us for each KiB, 27 % are left. Both are
// assumed.
import type { ScenarioDocument } from '../schema'
import { smallerNone } from './smallerNone'

/** The same readers and servers. */
export const smallerThorough: ScenarioDocument = {
  ...smallerNone,
  gateway: { ...smallerNone.gateway, compression: { ratio: 0.27, perKib: '75us' } },
}
