// CRC-32 against its published check value and against the definition: division of polynomials,
// bit by bit, over the bytes of the text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32, crc32Word } from './crc32'

const byDivision = (bytes: Iterable<number>): number => {
  let word = 0xffffffff
  for (const byte of bytes) {
    for (let bit = 0; bit < 8; bit++) {
      const odd = (word ^ (byte >>> bit)) & 1
      word = (word >>> 1) ^ (odd ? 0xedb88320 : 0)
    }
  }
  return (word ^ 0xffffffff) >>> 0
}

describe('CRC-32', () => {
  it('of "123456789" is the check value of the catalogues, and of nothing is 0', () => {
    expect(crc32('123456789')).toBe(0xcbf43926)
    expect(crc32('')).toBe(0)
  })

  it('is the remainder of the UTF-8 bytes, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(crc32(any)).toBe(byDivision(new TextEncoder().encode(any)))
      }),
    )
  })

  it('reads half of a surrogate pair as the mark of what is no text', () => {
    expect(crc32('a\ud800b')).toBe(crc32('a\ufffdb'))
    expect(crc32('\udc00')).toBe(crc32('\ufffd'))
  })

  it('is continued by the sum so far', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(crc32(b, crc32(a))).toBe(crc32(a + b))
      }),
    )
  })

  it('takes a number as its four bytes, the lowest first', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 0xffffffff }), (text, value) => {
        const bytes = [value, value >>> 8, value >>> 16, value >>> 24].map((one) => one & 0xff)
        const all = [...new TextEncoder().encode(text), ...bytes]
        expect(crc32Word(value, crc32(text))).toBe(byDivision(all))
      }),
    )
  })
})
