// A single spike of 45 seconds: the machine that it asks for is ready when it is long over.
import { spike } from './moreFleets'

/** The scenario as a document. */
export const spikeMachine = spike(180, 60)
