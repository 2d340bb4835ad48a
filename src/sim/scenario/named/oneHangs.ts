// 4.3: it hangs instead: every knock waits for its timeout.
import { illFor, nightWatch } from './nightWatch'

/** The scenario as a document. */
export const oneHangs = nightWatch(illFor('server.hang'), { active: {} })
