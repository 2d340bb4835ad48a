// 6.3: connections are closed once they are thirty seconds old.
import { keeping, twoKitchens } from './twoKitchens'

/** The scenario as a document. */
export const keptHalfMinute = twoKitchens({
  release: {},
  layer: 4,
  downloads: false,
  lasts: 240,
  clients: keeping('30s'),
})
