// Layer 7 with a TLS handshake for every request: the desk itself is busy nine tenths of the time.
import { deskAtWork } from './deskAtWork'

/** The scenario as a document. */
export const deskShakesHands = deskAtWork(7, { keep: 'request', tls: '1.3' })
