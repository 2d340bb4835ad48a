// 8.1: the same day at nine counters: nobody is lost, and most of them stand idle.
import type { ScenarioDocument } from '../schema'
import { peakyDay } from './lunchRush'

/** The scenario as a document. */
export const dayNine: ScenarioDocument = peakyDay(9)
