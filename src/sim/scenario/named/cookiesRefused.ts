// 5.4: one user in ten takes no cookies.
import { cookie, regulars } from './regulars'

/** The scenario as a document. */
export const cookiesRefused = regulars({ affinity: cookie, clients: { cookies: 0.9 } })
