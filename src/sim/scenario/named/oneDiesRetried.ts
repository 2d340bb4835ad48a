// 4.5: who meets a closed shutter is sent to the next counter.
import { illFor, nightWatch } from './nightWatch'

/** The scenario as a document. */
export const oneDiesRetried = nightWatch(illFor('server.crash'), { active: {} }, { retries: 1 })
