// Noise on a steady day, and a scaler that follows every number.
import { noisy } from './moreFleets'

/** The scenario as a document. */
export const noiseQuick = noisy(1)
