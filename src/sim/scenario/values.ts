// The words that the schemas of the format are made of: numbers with bounds, names, choices,
// objects without unknown keys, lists with a length. Each check knows the rule that it stands for.
import * as v from 'valibot'
import { bounds } from './bounds'
import { forms } from './forms'
import type { ProblemParams } from './problem'
import { message } from './rule'

interface Range {
  readonly min: number
  readonly max: number
  readonly unit?: string
}

// -0 is written by nobody on purpose, and would make equal scenarios differ.
const withoutMinus = v.transform((value: number) => value + 0)

const params = ({ unit, ...range }: Range): ProblemParams =>
  unit === undefined ? range : { ...range, unit }

/** A number with both ends allowed. */
export const number = (range: Range) => {
  const rule = message('number', params(range))
  return v.pipe(
    v.number(rule),
    v.minValue(range.min, rule),
    v.maxValue(range.max, rule),
    withoutMinus,
  )
}

/** A number greater than `over`. */
export const above = (over: number, max: number, unit?: string) => {
  const rule = message('above', unit === undefined ? { over, max } : { over, max, unit })
  return v.pipe(v.number(rule), v.gtValue(over, rule), v.maxValue(max, rule))
}

/** A whole number with both ends allowed. */
export const whole = (range: Range) => {
  const rule = message('whole', params(range))
  return v.pipe(
    v.number(rule),
    v.integer(rule),
    v.minValue(range.min, rule),
    v.maxValue(range.max, rule),
    withoutMinus,
  )
}

/** A share, 0 to 1. */
export const share = () => number({ min: 0, max: 1 })

/** Requests a second. */
export const rate = () => number({ min: 0, max: bounds.rate, unit: 'requests a second' })

/** How servers, pools and traffic are named. */
export const name = () => {
  const rule = message('name')
  return v.pipe(v.string(rule), v.regex(forms.name, rule))
}

/** Free text of a given form. */
export const text = (what: string, pattern: RegExp, max: number = bounds.text) => {
  const rule = message('text', { what, max })
  return v.pipe(v.string(rule), v.maxLength(max, rule), v.regex(pattern, rule))
}

/** The rule of a choice among words. */
export const oneOfRule = (options: readonly string[]): string =>
  message('one-of', { options: options.map((option) => `"${option}"`).join(', ') })

/** One of a few words. */
export const oneOf = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, oneOfRule(options))

/** The rule of a choice among objects by one of their words: the word is wrong, or no object. */
export const variantRule =
  (options: readonly string[]) =>
  (issue: v.VariantIssue): string =>
    issue.path === undefined ? message('object') : oneOfRule(options)

const knownKeys = (entries: v.ObjectEntries): string => Object.keys(entries).join(', ')

/** An object that has these keys and no other. */
export const object = <const T extends v.ObjectEntries>(entries: T) =>
  v.strictObject(entries, (issue) => {
    if (issue.path === undefined) return message('object')
    if (issue.expected !== 'never') return message('missing')
    return message('unknown-key', { keys: knownKeys(entries) })
  })

/** A list with a length; `of` names what it holds, for the sentence. */
export const list = <const T extends v.GenericSchema>(
  item: T,
  { of, min, max }: { of: string; min: number; max: number },
) => {
  const rule = message('list', { of, min, max })
  return v.pipe(v.array(item, rule), v.minLength(min, rule), v.maxLength(max, rule))
}

/** True or false. */
export const flag = () => v.boolean(message('flag'))
