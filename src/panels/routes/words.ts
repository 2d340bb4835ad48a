// Routes, and what is wrong with them, in words.
import { formatDuration, formatNumber, m } from '../../i18n'
import type { Condition, Part, Way } from './conditions'
import { conditionsOf } from './conditions'
import type { TextFault } from './faults'
import type { Action, Route, When } from './model'
import type { SampleFault } from './sample'

export const partName: Readonly<Record<Part, () => string>> = {
  host: m.routes_part_host,
  path: m.routes_part_path,
  method: m.routes_part_method,
  header: m.routes_part_header,
  cookie: m.routes_part_cookie,
  body: m.routes_part_body,
}

export const wayName: Readonly<Record<Way, () => string>> = {
  any: m.routes_way_any,
  exact: m.routes_way_exact,
  prefix: m.routes_way_prefix,
  regex: m.routes_way_regex,
}

// Short, as on the wire: "/api/*", "beta=1", "~ ^/v[0-9]".
const shortText: Readonly<Record<Way, (text: string) => string>> = {
  any: () => '',
  exact: (text) => text,
  prefix: (text) => `${text}*`,
  regex: (text) => `~ ${text}`,
}

function conditionWords({ part, name, way, text }: Condition): string {
  const value = shortText[way](text)
  if (part === 'path' || part === 'method') return value
  if (part === 'host') return m.routes_short_host({ value })
  const glue = way === 'any' ? '' : way === 'regex' ? ' ' : '='
  return m.routes_short_field({ part: partName[part](), value: `${name}${glue}${value}` })
}

/** What a route takes: "/api/*, cookie beta=1". */
export function whenWords(when: When): string {
  const all = conditionsOf(when).map(conditionWords)
  return all.length === 0 ? m.routes_everything() : all.join(m.routes_and())
}

/** What it does with it: "→ v2", "→ north 2 : south 1", "404". */
export function actionWords({ pool, pools, redirect, status }: Action): string {
  if (pool !== undefined) return m.routes_to({ to: pool })
  if (redirect !== undefined) return `${redirect.status} ${m.routes_to({ to: redirect.to })}`
  if (status !== undefined) return m.routes_answers({ status })
  const shares = (pools ?? []).map(({ pool, weight }) => `${pool} ${formatNumber(weight)}`)
  return m.routes_to({ to: shares.join(' : ') })
}

/** What it changes on the way: its own patience, another path, header fields. */
export function extraWords({ timeout, rewrite, headers }: Action): readonly string[] {
  const { set = {}, add = {}, remove = [] } = headers ?? {}
  const count = Object.keys(set).length + Object.keys(add).length + remove.length
  return [
    ...(timeout === undefined ? [] : [m.routes_short_timeout({ time: formatDuration(timeout) })]),
    ...(rewrite === undefined ? [] : [m.routes_short_rewrite({ path: rewrite })]),
    ...(count === 0 ? [] : [m.routes_short_headers({ count })]),
  ]
}

/** A route in one sentence, for those who hear it. */
export const routeSentence = ({ name, when, action }: Route, number: number): string =>
  m.routes_sentence({ number, name, when: whenWords(when), action: actionWords(action) })

const patternWords: Readonly<Record<string, () => string>> = {
  'back-reference': m.routes_pattern_back,
  'look-around': m.routes_pattern_look,
  boundary: m.routes_pattern_boundary,
  'group-open': m.routes_pattern_group_open,
  'group-closed': m.routes_pattern_group_closed,
  'group-kind': m.routes_pattern_group_kind,
  'set-open': m.routes_pattern_set_open,
  'set-order': m.routes_pattern_set_order,
  'repeat-nothing': m.routes_pattern_repeat_nothing,
  'repeat-twice': m.routes_pattern_repeat_twice,
  'repeat-bounds': m.routes_pattern_repeat_bounds,
  escape: m.routes_pattern_escape,
  'too-large': m.routes_pattern_large,
}

/** What is wrong with a text. */
export function faultWords(fault: TextFault): string {
  switch (fault.kind) {
    case 'pattern': {
      const { fault: why, at } = fault.why
      return m.routes_fault_pattern({ at, why: patternWords[why]() })
    }
    case 'long':
      return m.routes_fault_long({ most: formatNumber(fault.most) })
    case 'number': {
      const [least, most] = [fault.least, fault.most].map((value) => formatNumber(value))
      return m.routes_fault_number({ least, most })
    }
    case 'name':
      return m.routes_fault_name()
    case 'twin':
      return m.routes_fault_twin()
    case 'field':
      return m.routes_fault_field()
    case 'path':
      return m.routes_fault_path()
    case 'host':
      return m.routes_fault_host()
    case 'method':
      return m.routes_fault_method()
    case 'line':
      return m.routes_fault_line()
    case 'location':
      return m.routes_fault_location()
  }
}

const expectedWords: Readonly<Record<SampleFault['expected'], () => string>> = {
  'request-line': m.routes_try_first,
  path: m.routes_fault_path,
  field: m.routes_try_field,
}

/** What is wrong with a request that was typed. */
export const sampleFaultWords = ({ line, expected }: SampleFault): string =>
  m.routes_try_fault({ line, what: expectedWords[expected]() })
