// Who loses the session logs in again, and a login is work.
import { cookie, killed, regulars } from './regulars'

/** The scenario as a document. */
export const loginsKilled = regulars({
  affinity: cookie,
  sessions: { login: '400ms' },
  interventions: killed,
})
