// Each cart has a copy on another server; making it takes time.
import { cookie, killed, regulars } from './regulars'

/** The scenario as a document. */
export const copiesKilled = regulars({
  affinity: cookie,
  sessions: { state: 'replicated', delay: '5ms' },
  interventions: killed,
})
