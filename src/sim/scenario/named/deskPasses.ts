// Layer 4 with a new connection for every request: its handshake is the server's.
import { deskAtWork } from './deskAtWork'

/** The scenario as a document. */
export const deskPasses = deskAtWork(4, { keep: 'request', tls: '1.3' })
