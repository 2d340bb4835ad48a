// sdbm: the hash of the sdbm database library, 65,599 times the sum so far plus the next byte. The
// default of HAProxy's `hash-type`. Short texts that differ in their last character get numbers
// that differ by as much: without an avalanche they lie side by side.
// Reference: HAProxy src/hash.c; Ozan Yigit's sdbm.
import { writeUtf8, writtenBytes } from './utf8'

/** Hash of the UTF-8 bytes of a text, 0 to 2^32 - 1. */
export const sdbm = (text: string): number => {
  const size = writeUtf8(text)
  const bytes = writtenBytes()
  let hash = 0
  for (let at = 0; at < size; at++) hash = (Math.imul(hash, 65_599) + bytes[at]) | 0
  return hash >>> 0
}
