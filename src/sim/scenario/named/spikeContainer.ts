// The single spike with containers that start in ten seconds and numbers that are five seconds old.
import { spike } from './moreFleets'

/** The scenario as a document. */
export const spikeContainer = spike(10, 5)
