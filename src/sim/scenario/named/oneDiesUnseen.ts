// 4.1: the second counter is dark for a minute, and nobody looks.
import { illFor, nightWatch } from './nightWatch'

/** The scenario as a document. */
export const oneDiesUnseen = nightWatch(illFor('server.crash'), null)
