// 4.7: a rush, and nobody looks.
import { rushShop } from './nightWatch'

/** The scenario as a document. */
export const rushUnseen = rushShop(null)
