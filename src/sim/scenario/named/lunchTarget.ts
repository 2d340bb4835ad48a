// 8.5: the same, in proportion instead of one by one.
import type { ScenarioDocument } from '../schema'
import { lunchRush } from './lunchRush'

/** The scenario as a document. */
export const lunchTarget: ScenarioDocument = lunchRush([{ kind: 'target', target: 0.6 }], 30, 15)
