// The wave after an outage, met by a fleet that does not shrink within ten minutes.
import { outage } from './wavePlans'

/** The scenario as a document. */
export const waveHeld = outage({ in: { window: '600s' } }, true)
