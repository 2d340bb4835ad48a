// The challenge of 2.7: a fourth server, and the question how many of them the letters get.
import type { ScenarioDocument } from '../schema'
import { lettersPianosRouted } from './lettersPianosRouted'
import { counters } from './teaShop'

/** The scenario as a document: two and two, which does not pass. */
export const lettersPianosFour: ScenarioDocument = {
  ...lettersPianosRouted,
  pools: [
    { name: 'letters', servers: counters(4).slice(0, 2) },
    { name: 'pianos', servers: counters(4).slice(2) },
  ],
}
