// 7.8: no errors, and three times the work.
import { still, tasting } from './tasters'

/** The scenario as a document. */
export const slowThrice = tasting({
  release: { ...still(10), slow: '1s' },
  bug: { factor: 3 },
  lasts: 180,
})
