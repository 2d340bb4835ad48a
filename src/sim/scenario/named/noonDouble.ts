// 8.6: the same, but never more than twice as many as there are: no cap at all.
import type { ScenarioDocument } from '../schema'
import { burstyNoon } from './lunchRush'

/** The scenario as a document. */
export const noonDouble: ScenarioDocument = burstyNoon({ growth: 2 })
