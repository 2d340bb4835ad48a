// The challenge of 2.7 before anything is divided: four servers for letters and pianos alike.
import type { ScenarioDocument } from '../schema'
import { lettersPianos } from './lettersPianos'
import { counters } from './teaShop'

/** The scenario as a document. */
export const lettersPianosTogether: ScenarioDocument = {
  ...lettersPianos,
  pools: [{ name: 'servers', servers: counters(4) }],
}
