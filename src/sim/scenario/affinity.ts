// How a balancer finds the server that knows a user: read, checked and written back.
import * as v from 'valibot'
import { MILLISECOND } from '../time'
import { bounds } from './bounds'
import { formatDuration, lengthOf } from './durations'
import type { Path, Report } from './report'
import type { ReadDocument } from './schema'
import type { AffinitySpec, TableSpec } from './sessionSpec'
import { flag, object, oneOf, text, variantRule, whole } from './values'
import { unusual, type Written } from './written'

const label = () => text('the name of a cookie or header', /^[A-Za-z0-9!#$%&'*+.^_|~-]{1,64}$/, 64)

const named = {
  name: v.optional(label()),
  redispatch: v.optional(flag(), true),
  strict: v.optional(flag(), false),
  pause: v.optional(lengthOf({ min: 0, max: bounds.network })),
}

/** How sessions find their server. */
export const affinity = v.variant(
  'kind',
  [
    object({ kind: v.optional(v.literal('none'), 'none') }),
    object({
      kind: v.literal('cookie'),
      dialect: v.optional(oneOf(['nginx', 'haproxy', 'envoy'])),
      ...named,
    }),
    object({ kind: v.literal('token'), ...named }),
    object({
      kind: v.literal('table'),
      dialect: v.optional(oneOf(['haproxy'])),
      key: v.optional(oneOf(['address', 'session']), 'session'),
      size: v.optional(whole({ min: 1, max: bounds.places, unit: 'entries' }), 200_000),
      expiry: v.optional(lengthOf({ min: MILLISECOND, max: bounds.duration }), '30m'),
      whenFull: v.optional(oneOf(['evict', 'refuse']), 'evict'),
      peer: v.optional(
        object({ lag: v.optional(lengthOf({ min: 0, max: bounds.network }), '0ms') }),
      ),
      redispatch: v.optional(flag(), true),
      pause: v.optional(lengthOf({ min: 0, max: bounds.network })),
    }),
  ],
  variantRule(['none', 'cookie', 'token', 'table']),
)

type ReadAny = v.InferOutput<typeof affinity>
type Read = Exclude<ReadAny, { kind: 'none' }>

const NAMES = { nginx: 'srv_id', haproxy: 'SRV', envoy: 'session', none: 'lb' } as const

const tableOf = (read: Read): TableSpec | null => {
  if (read.kind !== 'table') return null
  const { key, size, expiry, whenFull, peer } = read
  return { key, size, expiry, whenFull, lag: peer?.lag ?? null }
}

const dialectOf = (read: Read) => (read.kind === 'token' ? null : (read.dialect ?? null))

// HAProxy waits a second before it knocks at the same door again.
const pauseOf = (read: Read) =>
  read.pause ??
  v.parse(lengthOf({ min: 0, max: bounds.network }), dialectOf(read) === 'haproxy' ? '1s' : '0ms')

/** The affinity with its defaults, some of which are a product's. */
export const affinitySpec = (read: ReadAny | undefined): AffinitySpec | undefined => {
  if (read === undefined || read.kind === 'none') return undefined
  const dialect = dialectOf(read)
  return {
    kind: read.kind,
    dialect,
    name: (read.kind === 'table' ? undefined : read.name) ?? NAMES[dialect ?? 'none'],
    redispatch: read.redispatch,
    strict: read.kind === 'table' ? false : read.strict,
    pause: pauseOf(read),
    table: tableOf(read),
  }
}

const writeTable = ({ key, size, expiry, whenFull, lag }: TableSpec): Written => ({
  ...unusual(
    { key, size, whenFull, expiry: formatDuration(expiry) },
    { key: 'session', size: 200_000, whenFull: 'evict', expiry: '30m' },
  ),
  ...(lag === null ? {} : { peer: unusual({ lag: formatDuration(lag) }, { lag: '0ms' }) }),
})

/** The keys of a document from which `affinitySpec` makes the same; defaults are left out. */
export const writeAffinity = (spec: AffinitySpec): Written => {
  const { kind, dialect, name, redispatch, strict, pause, table } = spec
  const usual = {
    name: table === null ? NAMES[dialect ?? 'none'] : name,
    redispatch: true,
    strict: false,
    pause: dialect === 'haproxy' ? '1s' : '0ms',
  }
  return {
    kind,
    ...(dialect === null ? {} : { dialect }),
    ...unusual({ name, redispatch, strict, pause: formatDuration(pause) }, usual),
    ...(table === null ? {} : writeTable(table)),
  }
}

/** Notes an affinity that a balancer of this document could not read. */
export function checkAffinity(read: ReadDocument, report: Report): void {
  const { affinity: one, gateway, gateways } = read
  if (one === undefined || one.kind === 'none') return
  const layers = (gateways ?? (gateway === undefined ? [] : [gateway])).map(({ layer }) => layer)
  const at: Path = ['affinity']
  const reads = one.kind !== 'table' || one.key === 'session'
  if (reads && layers.includes(4))
    report.add({ at: [...at, 'kind'], found: one.kind }, 'layer-affinity')
}
