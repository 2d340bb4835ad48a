// wt6: two words that are turned by as many bits as their own contents say. Made for HAProxy, to
// spread short keys that look alike. Reference: HAProxy src/hash.c; Willy Tarreau.
import { writeUtf8, writtenBytes } from './utf8'

const turned = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits))

/** Hash of the UTF-8 bytes of a text, 0 to 2^32 - 1. */
export const wt6 = (text: string): number => {
  const size = writeUtf8(text)
  const bytes = writtenBytes()
  let first = 0xa53c965a | 0
  let second = 0x5ca6953a | 0
  let turnSecond = 6
  let turnFirst = 18
  for (let at = 0; at < size; at++) {
    const one = ~(first ^ bytes[at])
    const other = ~(second + bytes[at])
    first = turned(other, turnSecond)
    second = turned(one, turnFirst)
    const word = ((first >>> 16) ^ second) & 0xffff
    turnSecond = word & 31
    turnFirst = word >>> 11
  }
  return (first ^ second) >>> 0
}
