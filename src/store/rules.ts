// Rules for what is read back from storage. The few that are needed, by hand: a page that opens no
// file and no link does not load the library that reads scenarios.

/** Tells whether a value is what is said to be kept there. */
export type Rule<T> = (value: unknown) => value is T

const ENTRIES_MAX = 1000
const NAME_MAX = 80

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isFlag: Rule<boolean> = (value) => typeof value === 'boolean'

export const isName: Rule<string> = (value): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= NAME_MAX

export const oneOf =
  <const T>(choices: readonly T[]): Rule<T> =>
  (value): value is T =>
    choices.some((choice) => choice === value)

export const wholeUpTo =
  (most: number): Rule<number> =>
  (value): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most

export const listOf =
  <T>(rule: Rule<T>, most: number): Rule<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= most && value.every(rule)

/** A record of bounded size whose keys cannot reach a prototype. */
export const recordOf =
  <T>(rule: Rule<T>): Rule<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> => {
    if (!isObject(value)) return false
    const entries = Object.entries(value)
    return (
      entries.length <= ENTRIES_MAX &&
      entries.every(([key, item]) => isName(key) && key !== '__proto__' && rule(item))
    )
  }

/** A rule for each field of something that is kept. */
export type Rules<T> = { readonly [Key in keyof T & string]: Rule<T[Key]> }
