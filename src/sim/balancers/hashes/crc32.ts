// CRC-32 (ISO 3309, the one of zip, gzip and Ethernet; reflected, polynomial 0xEDB88320), of the
// bytes that a text has on the wire. What nginx hashes keys and ring points with, and HAProxy's
// `hash-type ... crc32`. A sum is continued by passing the sum so far: crc32(b, crc32(a)) is that
// of a followed by b.

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let word = byte
  for (let bit = 0; bit < 8; bit++) word = (word >>> 1) ^ (word & 1 ? 0xedb88320 : 0)
  return word
})

// On the inverted sum, as the whole of a text is.
const step = (word: number, byte: number): number => table[(word ^ byte) & 0xff] ^ (word >>> 8)

// UTF-8 of what lies above ASCII; half of a surrogate pair is no text and becomes U+FFFD.
const stepWide = (word: number, read: number): number => {
  const point = read >= 0xd800 && read < 0xe000 ? 0xfffd : read
  if (point < 0x800) return step(step(word, 0xc0 | (point >> 6)), 0x80 | (point & 0x3f))
  const head =
    point < 0x10000
      ? step(word, 0xe0 | (point >> 12))
      : step(step(word, 0xf0 | (point >> 18)), 0x80 | ((point >> 12) & 0x3f))
  return step(step(head, 0x80 | ((point >> 6) & 0x3f)), 0x80 | (point & 0x3f))
}

/** Sum of the UTF-8 bytes of a text, 0 to 2^32 - 1; `before` is the sum of what came before. */
export const crc32 = (text: string, before = 0): number => {
  let word = ~before
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) word = step(word, code)
    else {
      const point = text.codePointAt(at) ?? code
      if (point >= 0x10000) at++
      word = stepWide(word, point)
    }
  }
  return ~word >>> 0
}

/** The sum continued over the four bytes of a 32-bit number, the lowest first. */
export const crc32Word = (value: number, before: number): number => {
  let word = ~before
  for (let shift = 0; shift < 32; shift += 8) word = step(word, value >>> shift)
  return ~word >>> 0
}
