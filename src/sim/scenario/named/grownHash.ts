// 5.6: a fourth server joins, and three in four move.
import { grown, hashed, regulars } from './regulars'

/** The scenario as a document. */
export const grownHash = regulars({ policy: hashed, interventions: grown })
