// djb2: from 5381, 33 times the sum so far plus the next byte. One of HAProxy's hash functions;
// numbers of short texts lie close together. Reference: HAProxy src/hash.c; Daniel J. Bernstein.
import { writeUtf8, writtenBytes } from './utf8'

/** Hash of the UTF-8 bytes of a text, 0 to 2^32 - 1. */
export const djb2 = (text: string): number => {
  const size = writeUtf8(text)
  const bytes = writtenBytes()
  let hash = 5_381
  for (let at = 0; at < size; at++) hash = (Math.imul(hash, 33) + bytes[at]) | 0
  return hash >>> 0
}
