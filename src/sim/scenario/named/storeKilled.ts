// 5.9: all servers share a store, and any of them will do.
import { killed, regulars } from './regulars'

/** The scenario as a document. */
export const storeKilled = regulars({
  sessions: { state: 'store', delay: '5ms' },
  interventions: killed,
})
