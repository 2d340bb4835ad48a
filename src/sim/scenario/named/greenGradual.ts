// 6.4: the new servers begin with empty caches, and take over one by one within forty seconds.
import { cold, twoKitchens } from './twoKitchens'

/** The scenario as a document. */
export const greenGradual = twoKitchens({
  release: { over: '40s' },
  green: cold,
  slots: 2,
  downloads: false,
})
