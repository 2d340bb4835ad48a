// The bytes that a text has on the wire, for hash functions that read several at a time.

/** Where the bytes of the text last written are; overwritten by the next. */
let written = new Uint8Array(1_024)

/** The room that `writeUtf8` wrote into. */
export const writtenBytes = (): Uint8Array => written

// What lies above ASCII; half of a surrogate pair is no text and becomes U+FFFD.
const writeWide = (read: number, at: number): number => {
  const point = read >= 0xd800 && read < 0xe000 ? 0xfffd : read
  let next = at
  if (point < 0x800) written[next++] = 0xc0 | (point >> 6)
  else {
    if (point < 0x10000) written[next++] = 0xe0 | (point >> 12)
    else {
      written[next++] = 0xf0 | (point >> 18)
      written[next++] = 0x80 | ((point >> 12) & 0x3f)
    }
    written[next++] = 0x80 | ((point >> 6) & 0x3f)
  }
  written[next++] = 0x80 | (point & 0x3f)
  return next
}

/** Writes a text as UTF-8 and answers how many bytes it has. */
export const writeUtf8 = (text: string): number => {
  if (written.length < 3 * text.length) written = new Uint8Array(6 * text.length)
  let size = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) written[size++] = code
    else {
      const point = text.codePointAt(at) ?? code
      if (point >= 0x10000) at++
      size = writeWide(point, size)
    }
  }
  return size
}
