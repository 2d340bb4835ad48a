// The hash of the textbook policies: 32 bits of a text, well stirred. Products have hash functions
// of their own, each with its flaws; those are in their folders.
import { mix } from '../random/mixing'

/** Hash of a text, 0 to 2^32 - 1: FNV-1a, stirred by the finalizer of MurmurHash3. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash) >>> 0
}

/** A second hash of the same text, unrelated to the first. */
export const secondHash = (first: number): number => mix(first ^ 0x5bd1e995) >>> 0

/** A hash as an explanation writes it: eight hexadecimal digits. */
export const hashText = (hash: number): string => hash.toString(16).padStart(8, '0')
