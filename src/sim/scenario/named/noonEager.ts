// 8.6: two more above 50 %, again and again, before the first ones have come.
import type { ScenarioDocument } from '../schema'
import { burstyNoon } from './lunchRush'

/** The scenario as a document. */
export const noonEager: ScenarioDocument = burstyNoon({})
