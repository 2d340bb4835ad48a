// Runs as letters that an address carries. Loaded when a run is shared or opened, not before.
import type { SimTime } from '../sim'
import type { Run } from '../sim/scenario'
import { bounds, type Problem, packRun, unpackRun } from '../sim/scenario'
import type { Address } from './address'
import type { Arrival } from './arrival'
import type { View } from './session'

/** What a share consists of: the runs at an instant, with the digest of each lane's log there. */
export interface Shared {
  readonly engine: string
  readonly at: SimTime
  readonly lanes: readonly { readonly run: Run; readonly digest: string }[]
  readonly view: View
}

export type PackedRuns =
  | { readonly ok: true; readonly runs: readonly string[] }
  | { readonly ok: false; readonly length: number; readonly limit: number }

const DIGITS = 8

/** Each lane as one share of the codec; the view goes with the first. */
export const sharesOf = ({ engine, at, lanes, view }: Shared) =>
  lanes.map(({ run, digest }, lane) => ({
    engine,
    at,
    run,
    digest: digest.slice(0, DIGITS),
    view: lane === 0 ? view : {},
  }))

/** The runs as letters that an address carries, or how many too many they would be. */
export function packRuns(shared: Shared): PackedRuns {
  const packed = sharesOf(shared).map(packRun)
  const texts = packed.flatMap((one) => (one.ok ? [one.text] : []))
  const length = packed.reduce((sum, one) => sum + (one.ok ? one.text.length : one.length), 0)
  return texts.length === packed.length && length <= bounds.link
    ? { ok: true, runs: texts }
    : { ok: false, length, limit: bounds.link }
}

export type UnpackedRuns =
  | { readonly ok: true; readonly arrival: Arrival }
  | { readonly ok: false; readonly problems: readonly Problem[] }

type ParsedShare = ReturnType<typeof unpackRun>

/** The lanes of one figure from the shares of a link or a file. */
export function arrivalOf(parsed: readonly ParsedShare[], figure: string | null): UnpackedRuns {
  const shares = parsed.flatMap((one) => (one.ok ? [one.share] : []))
  const [first] = shares
  if (!first || shares.length < parsed.length)
    return { ok: false, problems: parsed.flatMap((one) => (one.ok ? [] : one.problems)) }
  const { at, view, engine } = first
  const lanes = shares.map(({ run }) => run)
  const digests = shares.map(({ digest }) => digest)
  return { ok: true, arrival: { figure, lanes, at, view, digests, engine } }
}

/** Reads the packed runs of an address; nothing in them is trusted. */
export function unpackRuns({ runs, figure }: Pick<Address, 'runs' | 'figure'>): UnpackedRuns {
  const length = runs.reduce((sum, text) => sum + text.length, 0)
  // The codec refuses a text of this length by its own rule.
  const list = length > bounds.link ? [runs.join('')] : runs
  return arrivalOf(list.map(unpackRun), figure)
}
