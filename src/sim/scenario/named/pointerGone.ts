// 6.3b: the same, but the old fleet is torn down ninety seconds after the switch: longer than the
// minute for which its address may be remembered, and not long enough.
import { namedKitchens } from './twoKitchens'

/** The scenario as a document. */
export const pointerGone = namedKitchens({ release: { pointer: 'dns', keep: '90s' } })
