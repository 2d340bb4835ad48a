// A share packed into the text of a link: one digit for the version, then, in letters that an
// address carries unchanged, four check bytes and deflated JSON.
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import { decodeBase64url, encodeBase64url } from './base64url'
import { bounds } from './bounds'
import { fromColumns, toColumns } from './columns'
import { toDocument, writeInterventions } from './document'
import { readJson } from './json'
import type { ProblemCode, ProblemParams } from './problem'
import { problemAt } from './problem'
import type { ParsedShare, Share } from './share'
import { parseRunFile, SHARE_VERSION, shareDocument } from './share'

/** The text of a link, or how long it would have been. */
export type PackedRun =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'too-long'; readonly length: number }

const CHECK_BYTES = 4
const CHUNK = 1_024 // bytes unpacked at a time: they become 1 MiB at most

const refusal = (
  found: unknown,
  code: ProblemCode,
  params: ProblemParams = {},
): Extract<ParsedShare, { ok: false }> => ({
  ok: false,
  problems: [problemAt([], found, { code, params })],
})

function checkOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5 // FNV-1a, 32 bits
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

function compact(share: Share): string {
  const { scenario, seed, interventions } = share.run
  const own = toColumns(writeInterventions(interventions, scenario))
  const run = { scenario: toDocument(scenario), seed, interventions: own }
  return JSON.stringify({ ...shareDocument(share), run })
}

/** The text of a link to this share. */
export function packRun(share: Share): PackedRun {
  const packed = deflateSync(strToU8(compact(share)), { level: 9 })
  const bytes = new Uint8Array(CHECK_BYTES + packed.length)
  new DataView(bytes.buffer).setUint32(0, checkOf(packed))
  bytes.set(packed, CHECK_BYTES)
  const text = `${SHARE_VERSION}${encodeBase64url(bytes)}`
  return text.length <= bounds.link
    ? { ok: true, text }
    : { ok: false, reason: 'too-long', length: text.length }
}

/** Unpacks piece by piece and stops at the bound: a bomb never takes more than 9 MiB. */
function inflated(packed: Uint8Array): Uint8Array | 'unpacked' | 'link-data' {
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

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function shareFrom(text: string): ParsedShare {
  const json = readJson(text)
  if ('problem' in json) return { ok: false, problems: [json.problem] }
  const { value } = json
  if (!isObject(value) || !isObject(value.run)) return parseRunFile(value)
  const interventions = fromColumns(value.run.interventions)
  return parseRunFile({ ...value, run: { ...value.run, interventions } })
}

/** Unpacks bytes that the check digits vouch for; a forger can make such bytes too. */
export function unpackBytes(packed: Uint8Array): ParsedShare {
  const bytes = inflated(packed)
  if (typeof bytes === 'string') return refusal(undefined, bytes, { limit: '8 MiB' })
  return shareFrom(strFromU8(bytes))
}

/** Reads a share from the text of a link. */
export function unpackRun(link: string): ParsedShare {
  if (link.length > bounds.link) return refusal(link.length, 'link-length', { max: bounds.link })
  const version = link.slice(0, 1)
  if (version !== String(SHARE_VERSION)) return refusal(version, 'run-version')
  const text = link.slice(1)
  const bytes = decodeBase64url(text)
  if (bytes === null) return refusal(link, 'link-text')
  const packed = bytes.subarray(CHECK_BYTES)
  // One text for one list of bytes: a letter more or less shows even where no byte changes.
  const isWhole = bytes.length > CHECK_BYTES && encodeBase64url(bytes) === text
  if (!isWhole || new DataView(bytes.buffer).getUint32(0) !== checkOf(packed))
    return refusal(link, 'link-changed')
  return unpackBytes(packed)
}
