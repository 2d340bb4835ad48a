// 8.1: a peaky day at five counters: a quarter of the customers is lost at noon.
import type { ScenarioDocument } from '../schema'
import { peakyDay } from './lunchRush'

/** The scenario as a document. */
export const dayFive: ScenarioDocument = peakyDay(5)
