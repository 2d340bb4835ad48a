// 5.6: on a ring one in four moves.
import { grown, regulars, ringed } from './regulars'

/** The scenario as a document. */
export const grownRing = regulars({ policy: ringed, interventions: grown })
