// Kinds of requests within one traffic, each with a share of them: what a balancer of layer 7
// reads, how much work it brings and what its answer looks like.
import * as v from 'valibot'
import { bounds } from './bounds'
import { fields, hostName, lowered, method, target, twinOf } from './fields'
import type { RequestClass } from './layerSeven'
import { pathText } from './problem'
import type { Path, Report } from './report'
import { above, flag, list, name, number, object, whole } from './values'
import { checkWork, work } from './work'

const size = () => v.optional(whole({ min: 0, max: bounds.bodyBytes, unit: 'bytes' }), 0)

/** What a request carries behind its head. */
export const body = object({ bytes: size(), fields: v.optional(fields(), {}) })

/** What a server answers. */
export const response = object({
  bytes: size(),
  compressible: v.optional(flag(), false),
  headers: v.optional(fields(), {}),
})

/** Paths by popularity. */
export const objects = object({
  count: whole({ min: 1, max: bounds.objects, unit: 'paths' }),
  skew: v.optional(number({ min: 0, max: 10 }), 1),
})

const requestClass = object({
  name: name(),
  share: above(0, 1_000_000),
  method: v.optional(method(), 'GET'),
  host: v.optional(hostName()),
  path: v.optional(target(), '/'),
  objects: v.optional(objects),
  headers: v.optional(fields(), {}),
  cookies: v.optional(fields(), {}),
  body: v.optional(body, {}),
  work: v.optional(work),
  response: v.optional(response, {}),
})

/** The kinds of requests of one traffic. */
export const requestClasses = list(requestClass, {
  of: 'kinds of requests',
  min: 1,
  max: bounds.requestClasses,
})

type ReadClasses = v.InferOutput<typeof requestClasses>

/** The kinds of requests with their defaults. */
export const classSpecs = (read: ReadClasses): readonly RequestClass[] =>
  read.map((one) => ({
    ...one,
    host: one.host ?? '',
    objects: one.objects ?? null,
    headers: lowered(one.headers),
    work: one.work ?? null,
    response: { ...one.response, headers: lowered(one.response.headers) },
  }))

/** Notes names that stand twice, and ranges of work that end before they begin. */
export function checkClasses(read: ReadClasses, at: Path, report: Report): void {
  const first = new Map<string, Path>()
  read.forEach((one, index) => {
    const place = [...at, index]
    const taken = first.get(one.name)
    if (taken !== undefined)
      report.add({ at: [...place, 'name'], found: one.name }, 'twin-name', {
        first: pathText(taken),
      })
    else first.set(one.name, [...place, 'name'])
    checkWork(one.work, [...place, 'work'], report)
    for (const [key, record] of [
      [['headers'], one.headers],
      [['response', 'headers'], one.response.headers],
    ] as const) {
      const twin = twinOf(record)
      if (twin !== undefined)
        report.add({ at: [...place, ...key, twin], found: record[twin] }, 'twin-field')
    }
  })
}
