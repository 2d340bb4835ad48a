// 7.10: then one user in ten as well.
import { device } from './tasters'

/** The scenario as a document. */
export const deviceUsers = device([{ cohorts: ['staff'], weight: 10 }])
