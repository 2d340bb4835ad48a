// The same, and the servers answer past the balancer.
import { answersThrough } from './answersThrough'

/** The scenario as a document. */
export const answersPast = {
  ...answersThrough,
  gateway: { ...answersThrough.gateway, return: 'direct' as const },
}
