// 2.16 with one connection kept: 50 ms each after the first.
import { handshakes } from './handshakes'

/** The scenario as a document. */
export const handshakesKept = handshakes({ protocol: 'http/2', tls: '1.3' })
