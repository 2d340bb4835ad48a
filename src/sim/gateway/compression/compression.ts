// Compression of answers: bytes saved on the way to the client, paid for with time at the gateway.
import type { CompressionRule } from '../../scenario/layerSeven'
import type { Opened } from '../opened'

const KIB = 1_024

// "gzip" or "*", unless its weight is 0.
const takesGzip = (field: string): boolean =>
  field.split(',').some((part) => {
    const [coding, weight = '1'] = part.trim().split(/ *; *q=/)
    return (coding === 'gzip' || coding === '*') && Number(weight) > 0
  })

/** True where the client takes gzip and the answer is worth it. */
export const isCompressed = (
  { headers, response }: Opened,
  size: number,
  { minBytes }: CompressionRule,
): boolean => {
  if (!response.compressible || size < minBytes) return false
  if (response.headers['content-encoding'] !== undefined) return false
  return takesGzip(headers['accept-encoding'] ?? '')
}

/** Bytes that are left of an answer, and the microseconds that this takes. */
export const compressed = (
  size: number,
  { ratio, perKib }: CompressionRule,
): { readonly removed: number; readonly work: number } => ({
  removed: size - Math.max(1, Math.floor(size * ratio + 0.5)),
  work: Math.floor((size / KIB) * perKib + 0.5),
})
