// A hidden bug: two in a hundred of the payments fail, and of nothing else.
import { faulty, kinds, tasting, thorough } from './tasters'

/** The scenario as a document. */
export const bugRoute = tasting({
  release: { ...thorough, path: '/pay' },
  bug: faulty({ share: 0.02, path: '/pay' }),
  background: 0.01,
  kinds,
  lasts: 420,
})
