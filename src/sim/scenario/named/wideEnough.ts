// 4.6, cured: two and a half times the slowest answer, and three failures.
import { strictShop } from './nightWatch'

/** The scenario as a document. */
export const wideEnough = strictShop('300ms', 3, 2)
