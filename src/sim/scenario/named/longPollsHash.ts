// Long polling behind a hash of the address, while a third of the users change networks.
import { hashed, moved, regulars } from './regulars'

/** The scenario as a document. */
export const longPollsHash = regulars({
  policy: hashed,
  work: '1s',
  slots: 40,
  arrivals: { requests: 60, think: '50ms' },
  interventions: moved,
})
