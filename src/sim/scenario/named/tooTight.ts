// 4.6: nobody is ill, but the limit lies in the middle of what is normal.
import { strictShop } from './nightWatch'

/** The scenario as a document. */
export const tooTight = strictShop('100ms', 1, 1)
