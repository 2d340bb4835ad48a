// 5.4: the same office, told apart by cookies.
import { cookie, regulars } from './regulars'

/** The scenario as a document. */
export const officeCookie = regulars({
  affinity: cookie,
  work: '180ms',
  clients: { behindNat: 0.6 },
})
