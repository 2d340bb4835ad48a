// What a link or a run file hands on: a run, the instant that was looked at, and choices of the
// view. A run file is this as JSON text; codec.ts packs the same into a link.
import * as v from 'valibot'
import type { SimTime } from '../time'
import { bounds } from './bounds'
import { formatDuration, instantOf } from './durations'
import { read } from './issues'
import { plainOf } from './parse'
import type { Problem } from './problem'
import { message } from './rule'
import { runFrom, toRunDocument } from './run'
import type { Run } from './scenario'
import { object, text } from './values'
import type { Written } from './written'

/** A run with what was on the screen. */
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

/** Version of links and run files. */
export const SHARE_VERSION = 1

const viewValue = v.union(
  [v.pipe(v.string(), v.maxLength(256)), v.pipe(v.number(), v.finite()), v.boolean()],
  message('text', { what: 'a short text, a number, true or false', max: 256 }),
)

const shareSchema = object({
  v: v.literal(SHARE_VERSION, message('run-version')),
  engine: text('a revision', /^[A-Za-z0-9.+_-]{1,40}$/, 40),
  digest: text('8 hexadecimal digits', /^[0-9a-f]{8}$/, 8),
  at: instantOf({ min: 0, max: bounds.duration }),
  run: v.unknown(),
  view: v.optional(v.record(text('a key', /^[A-Za-z][\w-]{0,31}$/, 32), viewValue), {}),
})

/** The share as JSON data. */
export const shareDocument = (share: Share): Written => ({
  v: SHARE_VERSION,
  engine: share.engine,
  digest: share.digest,
  at: formatDuration(share.at),
  run: toRunDocument(share.run),
  view: share.view,
})

/** The text of a run file with this share. */
export const writeRunFile = (share: Share): string => `${JSON.stringify(shareDocument(share))}\n`

/** Reads a share from JSON text, or from the value that such a text stands for. */
export function parseRunFile(source: unknown): ParsedShare {
  const data = plainOf(source)
  if ('problem' in data) return { ok: false, problems: [data.problem] }
  const outer = read(shareSchema, data.value, data.bytes)
  if ('problems' in outer) return { ok: false, problems: outer.problems }
  const { v: _, run, ...rest } = outer.output
  const parsed = runFrom(run, data.bytes)
  if (parsed.ok) return { ok: true, share: { ...rest, run: parsed.run } }
  const problems = parsed.problems.map((one) => ({ ...one, path: `$.run${one.path.slice(1)}` }))
  return { ok: false, problems }
}
