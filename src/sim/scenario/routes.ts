// The rules by which a gateway sends the requests that it opens: conditions, and what is done with
// the requests for which the first of them holds.
import * as v from 'valibot'
import { faultOf } from '../pattern/pattern'
import { MILLISECOND } from '../time'
import { bounds } from './bounds'
import { lengthOf } from './durations'
import { fieldName, fields, lowered, method, target, twinOf } from './fields'
import { forms, lengths } from './forms'
import type { RouteSpec } from './layerSeven'
import { pathText } from './problem'
import type { Path, Report } from './report'
import { list, name, object, oneOfRule, text, whole } from './values'

const anything = (what: string) => text(what, forms.line, lengths.line)
const pattern = () => text('a regular expression', forms.pattern, bounds.pattern)

const textRule = {
  exact: v.optional(anything('a text')),
  prefix: v.optional(anything('a text')),
  regex: v.optional(pattern()),
}
const pathRule = {
  exact: v.optional(target()),
  prefix: v.optional(target()),
  regex: v.optional(pattern()),
}
/** How a named header field or cookie has to look. */
export const fieldRule = object({ name: fieldName(), ...textRule })

const when = object({
  host: v.optional(
    text('a host name in small letters, "*." before it or not', forms.hosts, lengths.hosts),
  ),
  path: v.optional(object(pathRule)),
  method: v.optional(method()),
  header: v.optional(fieldRule),
  cookie: v.optional(fieldRule),
  body: v.optional(fieldRule),
})

const statuses = [301, 302, 303, 307, 308] as const

const action = object({
  pool: v.optional(name()),
  pools: v.optional(
    list(object({ pool: name(), weight: whole({ min: 0, max: bounds.weight }) }), {
      of: 'pools',
      min: 1,
      max: bounds.pools,
    }),
  ),
  redirect: v.optional(
    object({
      status: v.optional(
        v.picklist(statuses, oneOfRule(statuses.map(String)).replaceAll('"', '')),
        302,
      ),
      to: text(
        'an address or a path, with {host} and {path} or without',
        forms.location,
        lengths.location,
      ),
    }),
  ),
  status: v.optional(whole({ min: 200, max: 599 })),
  timeout: v.optional(lengthOf({ min: MILLISECOND, max: bounds.duration })),
  rewrite: v.optional(target()),
  headers: v.optional(
    object({
      set: v.optional(fields(), {}),
      add: v.optional(fields(), {}),
      remove: v.optional(list(fieldName(), { of: 'header names', min: 0, max: 64 }), []),
    }),
  ),
})

const route = object({
  name: v.optional(name()),
  when: v.optional(when, {}),
  action,
})

/** The rules of one gateway, in order. */
export const routes = list(route, { of: 'rules', min: 1, max: bounds.routes })

type ReadRoutes = v.InferOutput<typeof routes>
type ReadRoute = ReadRoutes[number]
type Place = { readonly at: Path; readonly report: Report }

/** The rules with their defaults; a rule without a name is called by its number. */
export const routeSpecs = (read: ReadRoutes): readonly RouteSpec[] =>
  read.map(({ name: called, when: condition, action: told }, index) => {
    const { header, ...rest } = condition
    const { headers, ...others } = told
    const { set = {}, add = {}, remove = [] } = headers ?? {}
    return {
      name: called ?? usualName(index),
      when: header ? { ...rest, header: { ...header, name: header.name.toLowerCase() } } : rest,
      action: headers
        ? {
            ...others,
            headers: {
              set: lowered(set),
              add: lowered(add),
              remove: remove.map((one) => one.toLowerCase()),
            },
          }
        : others,
    }
  })

/** How a rule is called that has no name of its own: "rule-1" for the first. */
export const usualName = (index: number): string => `rule-${index + 1}`

const ways = ['exact', 'prefix', 'regex'] as const

/** One way to compare, and a regular expression of the subset. */
export function checkText(
  rule: Readonly<Partial<Record<(typeof ways)[number], string>>>,
  { at, report }: Place,
  isNeeded: boolean,
): void {
  const said = ways.filter((way) => rule[way] !== undefined)
  if (said.length > 1 || (isNeeded && said.length === 0))
    report.add({ at, found: rule }, 'one-key', { keys: ways.join(', ') })
  if (rule.regex === undefined) return
  const why = faultOf(rule.regex)
  if (why !== null)
    report.add({ at: [...at, 'regex'], found: rule.regex }, 'pattern', {
      fault: why.fault,
      place: why.at,
    })
}

const ends = ['pool', 'pools', 'redirect', 'status'] as const

function checkAction(read: ReadRoute['action'], pools: readonly string[], place: Place): void {
  const { at, report } = place
  const said = ends.filter((end) => read[end] !== undefined)
  if (said.length !== 1) report.add({ at, found: read }, 'one-key', { keys: ends.join(', ') })
  const named = [
    { key: ['pool'], pool: read.pool },
    ...(read.pools ?? []).map(({ pool }, index) => ({ key: ['pools', index, 'pool'], pool })),
  ]
  for (const { key, pool } of named)
    if (pool !== undefined && !pools.includes(pool))
      report.add({ at: [...at, ...key], found: pool }, 'unknown-pool', { known: pools.join(', ') })
  if (read.pools?.every(({ weight }) => weight === 0))
    report.add({ at: [...at, 'pools'], found: read.pools }, 'no-weight')
  for (const key of ['set', 'add'] as const) {
    const twin = twinOf(read.headers?.[key] ?? {})
    if (twin !== undefined)
      report.add({ at: [...at, 'headers', key, twin], found: twin }, 'twin-field')
  }
  const isSent = read.pool !== undefined || read.pools !== undefined
  for (const key of ['timeout', 'rewrite', 'headers'] as const)
    if (!isSent && read[key] !== undefined)
      report.add({ at: [...at, key], found: read[key] }, 'no-server-end')
}

/** Notes what is wrong with the rules of one gateway. */
export function checkRoutes(read: ReadRoutes, pools: readonly string[], place: Place): void {
  const first = new Map<string, Path>()
  read.forEach((one, index) => {
    const at = [...place.at, index]
    const called = one.name ?? usualName(index)
    const taken = first.get(called)
    if (taken !== undefined)
      place.report.add({ at: [...at, 'name'], found: called }, 'twin-name', {
        first: pathText(taken),
      })
    first.set(called, [...at, 'name'])
    const condition = [...at, 'when']
    if (one.when.path !== undefined)
      checkText(one.when.path, { at: [...condition, 'path'], report: place.report }, true)
    for (const key of ['header', 'cookie', 'body'] as const) {
      const rule = one.when[key]
      if (rule !== undefined)
        checkText(rule, { at: [...condition, key], report: place.report }, false)
    }
    checkAction(one.action, pools, { at: [...at, 'action'], report: place.report })
  })
}
