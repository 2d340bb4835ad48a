// Pieces that every writer of documents shares.
import { formatDuration } from './durations'
import type { Work } from './scenario'

/** JSON data that this module has written. */
export type Written = { readonly [key: string]: unknown }

/** The entries of `values` that differ from those of `usual`. */
export function unusual(values: Written, usual: Written): Written {
  const written: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(values))
    if (value !== undefined && value !== usual[key]) written[key] = value
  return written
}

/** Work, or a pause, as an object. */
export function writeWork(work: Work): Written {
  if (work.kind === 'fixed') return { kind: work.kind, value: formatDuration(work.value) }
  if (work.kind === 'uniform')
    return { kind: work.kind, low: formatDuration(work.low), high: formatDuration(work.high) }
  return { ...work, mean: formatDuration(work.mean) }
}
