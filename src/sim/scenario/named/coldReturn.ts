// 4.10: who comes back cold is given a full share at once.
import { coldReturn as returns } from './nightWatch'

/** The scenario as a document. */
export const coldReturn = returns()
