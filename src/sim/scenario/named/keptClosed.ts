// 6.3: connections to the old fleet are closed at the switch, once nothing is under way.
import { keeping, twoKitchens } from './twoKitchens'

/** The scenario as a document. */
export const keptClosed = twoKitchens({
  release: { connections: 'close' },
  layer: 4,
  downloads: false,
  lasts: 240,
  clients: keeping(),
})
