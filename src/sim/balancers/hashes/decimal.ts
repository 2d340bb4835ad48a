// No hash at all: the whole number that a text begins with, of which 32 bits are kept. HAProxy's
// `hash-type ... none`, for keys that are hashes already. Reference: HAProxy src/backend.c.

/** The number, modulo 2^32; 0 where the text begins with none. */
export const decimal = (text: string): number => {
  const negative = text.startsWith('-')
  let number = 0
  for (let at = negative || text.startsWith('+') ? 1 : 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) break
    number = (10 * number + digit) % 4_294_967_296
  }
  return (negative ? -number : number) >>> 0
}
