// Rules that can never take a request: an earlier one takes everything that they would take, or no
// path looks as they ask once it is normalized. What is found here is certain; a rule that several
// earlier ones cover together is not found.
import { patternsPart } from '../../parts'
import type { FieldRule, RouteCondition, TextRule } from '../../scenario/layerSeven'

/** A rule that never takes a request; numbers from 1. `by`: the earlier rule that takes all of its
 * requests; 0: nothing has such a path. */
export interface Unreachable {
  readonly rule: number
  readonly by: number
}

type Covers = (later: TextRule, start: string) => boolean

// One pattern is made for each rule, however many rules come after it.
const textCovers = ({ exact, prefix, regex }: TextRule): Covers => {
  if (exact !== undefined) return (later) => later.exact === exact
  if (prefix !== undefined)
    return (later, start) => (later.exact ?? beginning(later, start)).startsWith(prefix)
  if (regex === undefined) return () => true
  const pattern = patternsPart.present().ready(regex)
  return (later, start) =>
    later.exact !== undefined
      ? pattern.matches(later.exact)
      : later.regex === regex || pattern.matchesWhatever(beginning(later, start))
}

// What every text begins with that a pattern matches.
const startOf = (regex: string | undefined): string =>
  regex === undefined ? '' : patternsPart.present().startOf(regex)

// What every text has to begin with that the rule takes.
const beginning = ({ prefix, regex }: TextRule, start: string): string => {
  const own = prefix ?? startOf(regex)
  return own.length > start.length ? own : start
}

const hostCovers = (host: string, later: string | undefined): boolean => {
  if (later === undefined) return false
  if (host === later) return true
  if (!host.startsWith('*.')) return false
  const name = later.startsWith('*.') ? later.slice(1) : later
  return name.endsWith(host.slice(1)) && name.length > host.length - 1
}

type CoversCondition = (later: RouteCondition) => boolean

const fieldCovers = (rule: FieldRule, read: (when: RouteCondition) => FieldRule | undefined) => {
  const covers = textCovers(rule)
  return (when: RouteCondition): boolean => {
    const later = read(when)
    return later?.name === rule.name && covers(later, '')
  }
}

const anyPath: TextRule = {}

/** What a rule takes of what other rules would take. */
const coverOf = ({ host, path, method, header, cookie, body }: RouteCondition): CoversCondition => {
  const parts: CoversCondition[] = []
  if (host !== undefined) parts.push((later) => hostCovers(host, later.host))
  if (method !== undefined) parts.push((later) => later.method === method)
  if (path !== undefined) {
    const covers = textCovers(path)
    parts.push((later) => covers(later.path ?? anyPath, '/'))
  }
  if (header !== undefined) parts.push(fieldCovers(header, (later) => later.header))
  if (cookie !== undefined) parts.push(fieldCovers(cookie, (later) => later.cookie))
  if (body !== undefined) parts.push(fieldCovers(body, (later) => later.body))
  return (later) => parts.every((part) => part(later))
}

// Neither nginx nor we leave such steps in a path; at its end "." and ".." are steps too.
const STEPS = /\/(?:\.{0,2})\//
const LAST_STEP = /\/\.{1,2}$/

/** Whether no normalized path looks so. */
const isNoPath = ({ exact, prefix, regex }: TextRule): boolean => {
  if (exact !== undefined) return STEPS.test(exact) || LAST_STEP.test(exact)
  if (prefix !== undefined) return STEPS.test(prefix)
  const start = startOf(regex)
  return (start !== '' && !start.startsWith('/')) || STEPS.test(start)
}

/** The rules that never take a request, in their order. */
export const unreachableRules = (conditions: readonly RouteCondition[]): readonly Unreachable[] => {
  const covers = conditions.map(coverOf)
  return conditions.flatMap((when, index) => {
    if (when.path !== undefined && isNoPath(when.path)) return [{ rule: index + 1, by: 0 }]
    const by = covers.findIndex((cover, earlier) => earlier >= index || cover(when))
    return by < index ? [{ rule: index + 1, by: by + 1 }] : []
  })
}
