// Nobody tells the name server: it goes on naming the balancer that is down.
import { nameServer } from './nameServer'

/** The scenario as a document. */
export const namesUnseen = nameServer({ ttl: '60s' })
