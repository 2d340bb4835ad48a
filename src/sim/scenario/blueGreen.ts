// A release of kind "blue-green" in a document: read, checked, written.
import * as v from 'valibot'
import { HOUR, SECOND } from '../time'
import type { BlueGreenSpec } from './blueGreenSpec'
import { bounds } from './bounds'
import { formatDuration, instantOf, lengthOf } from './durations'
import type { Path, Report } from './report'
import { name, object, oneOf, whole } from './values'
import { unusual, type Written } from './written'

const DAY = 24 * HOUR
const strategies = ['switch', 'stop', 'rolling'] as const
const pointers = ['balancer', 'dns'] as const

const length = () => lengthOf({ min: 0, max: bounds.duration })
const instant = () => v.optional(instantOf({ min: 0, max: bounds.duration }))
const requests = (min: number) => whole({ min, max: bounds.places, unit: 'requests' })

/** A release between two fleets, as it is written. */
export const blueGreen = object({
  kind: v.literal('blue-green'),
  from: v.optional(name()),
  to: v.optional(name()),
  strategy: v.optional(oneOf(strategies), 'switch'),
  pointer: v.optional(oneOf(pointers), 'balancer'),
  deploy: instant(),
  boot: v.optional(length(), '10s'),
  test: v.optional(object({ requests: requests(1), failures: v.optional(requests(0), 0) })),
  warm: v.optional(requests(0), 0),
  switch: instant(),
  over: v.optional(length(), '0ms'),
  drain: v.optional(length()),
  connections: v.optional(oneOf(['keep', 'close']), 'keep'),
  keep: v.optional(length(), '24h'),
  watch: v.optional(
    object({
      errors: whole({ min: 1, max: bounds.places, unit: 'failures' }),
      window: v.optional(lengthOf({ min: SECOND / 10, max: bounds.duration }), '20s'),
    }),
  ),
  back: v.optional(length(), '1s'),
  redeploy: v.optional(length()),
})

type Read = v.InferOutput<typeof blueGreen>

const poolNumber = (found: string | undefined, names: readonly string[], usual: number): number =>
  found === undefined ? usual : names.indexOf(found)

/** The release with its defaults; `names` are those of the pools. */
export const blueGreenSpec = (read: Read, names: readonly string[]): BlueGreenSpec => ({
  ...read,
  from: poolNumber(read.from, names, 0),
  to: poolNumber(read.to, names, 1),
  deploy: read.deploy ?? null,
  test: read.test ?? null,
  switch: read.switch ?? null,
  drain: read.drain ?? null,
  watch: read.watch ?? null,
  redeploy: read.redeploy ?? read.boot,
})

const timed = (spec: BlueGreenSpec): Written =>
  unusual(
    {
      boot: formatDuration(spec.boot),
      over: formatDuration(spec.over),
      keep: formatDuration(spec.keep),
      back: formatDuration(spec.back),
      redeploy: formatDuration(spec.redeploy),
    },
    { boot: '10s', over: '0ms', keep: '24h', back: '1s', redeploy: formatDuration(spec.boot) },
  )

/** The release as a document has it; defaults are left out. */
export const writeBlueGreen = (spec: BlueGreenSpec, names: readonly string[]): Written => ({
  kind: spec.kind,
  ...unusual({ from: names[spec.from], to: names[spec.to] }, { from: names[0], to: names[1] }),
  ...unusual(
    {
      strategy: spec.strategy,
      pointer: spec.pointer,
      warm: spec.warm,
      connections: spec.connections,
    },
    { strategy: 'switch', pointer: 'balancer', warm: 0, connections: 'keep' },
  ),
  ...timed(spec),
  ...(spec.deploy === null ? {} : { deploy: formatDuration(spec.deploy) }),
  ...(spec.switch === null ? {} : { switch: formatDuration(spec.switch) }),
  ...(spec.drain === null ? {} : { drain: formatDuration(spec.drain) }),
  ...(spec.test === null
    ? {}
    : {
        test: {
          requests: spec.test.requests,
          ...unusual({ failures: spec.test.failures }, { failures: 0 }),
        },
      }),
  ...(spec.watch === null
    ? {}
    : {
        watch: {
          errors: spec.watch.errors,
          ...unusual({ window: formatDuration(spec.watch.window) }, { window: '20s' }),
        },
      }),
})

/** What the check of a release is told of the rest of the document. */
interface Around {
  readonly at: Path
  readonly names: readonly string[] // of the pools
  readonly gateways: number
  readonly entry:
    | { readonly by: string; readonly weights?: readonly number[] | undefined }
    | undefined
  readonly report: Report
}

// The name server can only point where there is one, with a gateway to each fleet, of which it
// names the first alone; and it moves everything at once.
const checkPointer = (read: Read, { at, gateways, entry, report }: Around): void => {
  if (read.pointer === 'balancer') return
  if (entry?.by !== 'dns' || gateways !== 2)
    report.add({ at: [...at, 'pointer'], found: read.pointer }, 'release-names')
  else if (entry.weights?.[0] === 0 || entry.weights?.[1] !== 0)
    report.add({ at: ['entry', 'weights'], found: entry.weights }, 'release-name-weights')
  if (read.strategy !== 'switch')
    report.add({ at: [...at, 'strategy'], found: read.strategy }, 'release-at-once')
  if (read.over > 0)
    report.add({ at: [...at, 'over'], found: formatDuration(read.over) }, 'release-at-once')
}

/** Notes pools that are not there, a fleet that would take its own place, a drain that would
 * outlive the old fleet, and a pointer that nobody moves. */
export function checkBlueGreen(read: Read, around: Around): void {
  const { at, names, report } = around
  checkPointer(read, around)
  for (const key of ['from', 'to'] as const) {
    const found = read[key]
    if (found !== undefined && !names.includes(found))
      report.add({ at: [...at, key], found }, 'unknown-name', {
        of: 'pool',
        at: '0ms',
        known: names.slice(0, 8).join(', '),
      })
  }
  const { from, to } = blueGreenSpec(read, names)
  if (from === to || (read.to === undefined && names.length < 2))
    report.add({ at: [...at, 'to'], found: read.to }, 'two-fleets')
  if (read.drain !== undefined && read.drain > Math.min(read.keep, DAY))
    report.add({ at: [...at, 'drain'], found: formatDuration(read.drain) }, 'at-most-key', {
      key: 'keep',
      max: formatDuration(read.keep),
    })
}
