// 4.9: an answer of 400 is the fault of who asked; only 5xx counts.
import { rudeShop } from './nightWatch'

/** The scenario as a document. */
export const rudeIgnored = rudeShop('all')
