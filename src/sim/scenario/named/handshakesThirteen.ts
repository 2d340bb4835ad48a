// 2.16 with TLS 1.3 and a new connection for every request: 150 ms each.
import { handshakes } from './handshakes'

/** The scenario as a document. */
export const handshakesThirteen = handshakes({ keep: 'request', tls: '1.3' })
