// A run and what was on the screen, packed into a share link or written into a run file. The text
// of a link: one digit for the version, four check bytes, deflated JSON, in letters an address
// carries.
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import * as v from 'valibot'
import type { SimTime } from '../time'
import { decodeBase64url, encodeBase64url } from './base64url'
import { bounds } from './bounds'
import { formatDuration, instantOf } from './durations'
import { read } from './issues'
import { plainOf } from './parse'
import type { Problem, ProblemCode, ProblemParams } from './problem'
import { problemAt } from './problem'
import { message } from './rule'
import { runFrom, toRunDocument } from './run'
import type { Run } from './scenario'
import { object, text } from './values'

/** What a link or a run file hands on: the run, the instant, and choices of the view. */
export interface Share {
  readonly engine: string // revision of the engine that made the log
  readonly digest: string // first 8 hexadecimal digits of the log's digest at `at`
  readonly at: SimTime
  readonly run: Run
  readonly view: Readonly<Record<string, string | number | boolean>>
}

/** A share as read, or why the text is none. */
export type ParsedShare =
  | { readonly ok: true; readonly share: Share }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The text of a link, or how long it would have been. */
export type PackedRun =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'too-long'; readonly length: number }

const VERSION = 1
const CHECK_BYTES = 4
const CHUNK = 1_024 // bytes unpacked at a time: they become 1 MiB at most

const viewValue = v.union(
  [v.pipe(v.string(), v.maxLength(256)), v.pipe(v.number(), v.finite()), v.boolean()],
  message('text', { what: 'a short text, a number, true or false', max: 256 }),
)

const shareSchema = object({
  v: v.literal(VERSION, message('run-version')),
  engine: text('a revision', /^[A-Za-z0-9.+_-]{1,40}$/, 40),
  digest: text('8 hexadecimal digits', /^[0-9a-f]{8}$/, 8),
  at: instantOf({ min: 0, max: bounds.duration + 1 }),
  run: v.unknown(),
  view: v.optional(v.record(text('a key', /^[A-Za-z][\w-]{0,31}$/, 32), viewValue), {}),
})

const written = (share: Share): string =>
  JSON.stringify({
    v: VERSION,
    engine: share.engine,
    digest: share.digest,
    at: formatDuration(share.at),
    run: toRunDocument(share.run),
    view: share.view,
  })

const refusal = (
  code: ProblemCode,
  params: ProblemParams = {},
  found?: unknown,
): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems: [problemAt([], found, { code, params })],
})

function checkOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5 // FNV-1a, 32 bits
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

/** The text of a link to this share. */
export function packRun(share: Share): PackedRun {
  const packed = deflateSync(strToU8(written(share)), { level: 9 })
  const bytes = new Uint8Array(CHECK_BYTES + packed.length)
  new DataView(bytes.buffer).setUint32(0, checkOf(packed))
  bytes.set(packed, CHECK_BYTES)
  const text = `${VERSION}${encodeBase64url(bytes)}`
  return text.length <= bounds.link
    ? { ok: true, text }
    : { ok: false, reason: 'too-long', length: text.length }
}

/** Unpacks piece by piece and stops at the bound: a bomb never takes more than 9 MiB. */
function inflated(packed: Uint8Array): Uint8Array | ProblemCode {
  const pieces: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate((piece) => {
    pieces.push(piece)
    size += piece.length
  })
  try {
    for (let i = 0; i < packed.length; i += CHUNK) {
      inflate.push(packed.subarray(i, i + CHUNK), i + CHUNK >= packed.length)
      if (size > bounds.bytesWithTrace) return 'unpacked'
    }
  } catch {
    return 'link-data'
  }
  const all = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** Reads a share from JSON text, which is what a run file holds. */
export function parseRunFile(source: unknown): ParsedShare {
  const data = plainOf(source)
  if ('problem' in data) return { ok: false, problems: [data.problem] }
  const outer = read(shareSchema, data.value)
  if ('problems' in outer) return { ok: false, problems: outer.problems }
  const { v: _, run, ...rest } = outer.output
  const parsed = runFrom(run, data.bytes)
  if (!parsed.ok) {
    const problems = parsed.problems.map((one) => ({ ...one, path: `$.run${one.path.slice(1)}` }))
    return { ok: false, problems }
  }
  return { ok: true, share: { ...rest, run: parsed.run } }
}

/** The text of a run file with this share. */
export const writeRunFile = (share: Share): string => `${written(share)}\n`

/** Reads a share from the text of a link. */
export function unpackRun(link: string): ParsedShare {
  if (link.length > bounds.link) return refusal('link-length', { max: bounds.link }, link.length)
  if (!link.startsWith(String(VERSION))) return refusal('run-version', {}, link.slice(0, 1))
  const bytes = decodeBase64url(link.slice(1))
  if (bytes === null) return refusal('link-text', {}, link)
  const packed = bytes.subarray(CHECK_BYTES)
  const view = new DataView(bytes.buffer)
  if (bytes.length <= CHECK_BYTES || view.getUint32(0) !== checkOf(packed))
    return refusal('link-changed', {}, link)
  const all = inflated(packed)
  if (typeof all === 'string') return refusal(all, { limit: '8 MiB' }, link)
  return parseRunFile(strFromU8(all))
}
