// 6.3: clients keep their connections for as long as they like.
import { keeping, twoKitchens } from './twoKitchens'

/** The scenario as a document. */
export const keptForEver = twoKitchens({
  release: {},
  layer: 4,
  downloads: false,
  lasts: 240,
  clients: keeping(),
})
