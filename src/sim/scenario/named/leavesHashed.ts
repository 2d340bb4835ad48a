// 5.7: draining takes it off the list, and a hash counts the list.
import { drained, hashed, regulars } from './regulars'

/** The scenario as a document. */
export const leavesHashed = regulars({ policy: hashed, lasts: 240, interventions: drained })
