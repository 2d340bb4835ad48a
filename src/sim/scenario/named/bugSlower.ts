// A hidden bug: every answer takes 30 ms longer.
import { tasting, thorough } from './tasters'

/** The scenario as a document. */
export const bugSlower = tasting({
  release: thorough,
  bug: { extra: '30ms' },
  background: 0.01,
  lasts: 420,
})
