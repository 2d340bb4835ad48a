// Long polling with a cookie, while a third of the users change networks.
import { cookie, moved, regulars } from './regulars'

/** The scenario as a document. */
export const longPollsCookie = regulars({
  affinity: cookie,
  work: '1s',
  slots: 40,
  arrivals: { requests: 60, think: '50ms' },
  interventions: moved,
})
