// 7.10: the bug is on one device that no employee has; employees first.
import { device } from './tasters'

/** The scenario as a document. */
export const deviceStaff = device([{ cohorts: ['staff'], weight: 0 }])
