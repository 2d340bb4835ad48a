// Noise on a steady day, and a scaler that waits until four numbers in a row say the same.
import { noisy } from './moreFleets'

/** The scenario as a document. */
export const noisePatient = noisy(4)
