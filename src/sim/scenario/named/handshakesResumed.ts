// 2.16 with TLS 1.2 whose sessions are resumed: 150 ms each after the first.
import { handshakes } from './handshakes'

/** The scenario as a document. */
export const handshakesResumed = handshakes({ keep: 'request', tls: '1.2', resumption: 1 })
