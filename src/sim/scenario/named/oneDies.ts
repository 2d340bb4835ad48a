// 4.2: the same, with a knock every 5 s; three silences shut it, two answers open it.
import { illFor, nightWatch } from './nightWatch'

/** The scenario as a document. */
export const oneDies = nightWatch(illFor('server.crash'), { active: {} })
