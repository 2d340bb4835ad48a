// What products make of the address of a server, to call it in a cookie or a header: a part of the
// engine (parts.ts), for where such a name stands.
import type { ServerSpec } from '../scenario/scenario'
import { md5 } from './md5'

/** The products that make names. */
export type Namer = 'nginx' | 'envoy'

/** The name that each of them makes. */
export type Names = Readonly<Record<Namer, (server: ServerSpec) => string>>

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const base64 = (text: string): string => {
  let written = ''
  for (let at = 0; at < text.length; at += 3) {
    const [a, b, c] = [0, 1, 2].map((step) => text.charCodeAt(at + step))
    const word = (a << 16) | ((b || 0) << 8) | (c || 0)
    const places = Math.min(4, text.length - at + 1)
    for (let place = 0; place < 4; place++) {
      written += place < places ? letters[(word >>> (18 - 6 * place)) & 63] : '='
    }
  }
  return written
}

/** What makes names. */
export const names: Names = {
  nginx: ({ address }) => md5(address),
  envoy: ({ address }) => base64(address),
}
