// 2.16 with TLS 1.2 and a new connection for every request: 200 ms each.
import { handshakes } from './handshakes'

/** The scenario as a document. */
export const handshakesTwelve = handshakes({ keep: 'request', tls: '1.2' })
