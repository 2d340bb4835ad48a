// The conditions of a route one by one, as they are typed: which part of the request, how it is
// compared, and with what.
import type { When } from './model'

/** The parts that a condition may look at, in the order in which they are compared. */
export const parts = ['host', 'path', 'method', 'header', 'cookie', 'body'] as const
export type Part = (typeof parts)[number]

/** How a text is compared. `any`: the field is there. */
export const ways = ['any', 'exact', 'prefix', 'regex'] as const
export type Way = (typeof ways)[number]

/** One condition. */
export interface Condition {
  readonly part: Part
  readonly name: string // of the header, cookie or field; else ""
  readonly way: Way
  readonly text: string
}

/** The ways in which a part can be compared. */
export function waysOf(part: Part): readonly Way[] {
  if (part === 'host' || part === 'method') return ['exact']
  return part === 'path' ? ['exact', 'prefix', 'regex'] : ways
}

export const isField = (part: Part): part is 'header' | 'cookie' | 'body' =>
  part === 'header' || part === 'cookie' || part === 'body'

type Text = NonNullable<When['path']>

const textOf = ({ exact, prefix, regex }: Text): Pick<Condition, 'way' | 'text'> => {
  if (exact !== undefined) return { way: 'exact', text: exact }
  if (prefix !== undefined) return { way: 'prefix', text: prefix }
  return regex === undefined ? { way: 'any', text: '' } : { way: 'regex', text: regex }
}

function conditionOf(when: When, part: Part): Condition | null {
  if (part === 'host' || part === 'method') {
    const text = when[part]
    return text === undefined ? null : { part, name: '', way: 'exact', text }
  }
  if (part === 'path') return when.path ? { part, name: '', ...textOf(when.path) } : null
  const rule = when[part]
  return rule ? { part, name: rule.name, ...textOf(rule) } : null
}

/** The conditions of a route. */
export const conditionsOf = (when: When): readonly Condition[] =>
  parts.flatMap((part) => conditionOf(when, part) ?? [])

const ruleOf = ({ way, text }: Condition): Text => (way === 'any' ? {} : { [way]: text })

/** The route's condition with one of its parts as it is told. */
export function withCondition(when: When, condition: Condition): When {
  const { part, name, text } = condition
  const own =
    part === 'host' || part === 'method'
      ? text
      : part === 'path'
        ? ruleOf(condition)
        : { name, ...ruleOf(condition) }
  return { ...when, [part]: own }
}

/** Without one of its parts. */
export function withoutPart(when: When, part: Part): When {
  const { [part]: _, ...rest } = when
  return rest
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** The same condition compared in another way, with a text that means about the same. */
export function inWay(condition: Condition, way: Way): Condition {
  const { part, text } = condition
  const isPattern = condition.way === 'regex'
  if (way === 'regex' && !isPattern) {
    const end = condition.way === 'exact' ? '$' : ''
    return { ...condition, way, text: condition.way === 'any' ? '.' : `^${escaped(text)}${end}` }
  }
  const plain = isPattern ? (part === 'path' ? '/' : '') : text
  return { ...condition, way, text: way === 'regex' ? text : plain }
}
