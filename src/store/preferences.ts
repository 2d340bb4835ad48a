// How the reader wants the course to look. 'auto' follows the system.
import * as v from 'valibot'

export const languageChoices = ['auto', 'en', 'zh'] as const
export const themeChoices = ['auto', 'light', 'dark', 'contrast'] as const
export const motionChoices = ['auto', 'reduce'] as const
export const textSizes = ['normal', 'large', 'largest'] as const

const NAME_MAX = 80
const ENTRIES_MAX = 1000

export const name = v.pipe(v.string(), v.minLength(1), v.maxLength(NAME_MAX))

/** A record of bounded size whose keys cannot reach a prototype. */
export const recordOf = <const Value extends v.GenericSchema>(value: Value) =>
  v.pipe(
    v.record(name, value),
    v.check((record) => Object.keys(record).length <= ENTRIES_MAX),
  )

export const preferencesSchema = {
  language: v.picklist(languageChoices),
  theme: v.picklist(themeChoices),
  motion: v.picklist(motionChoices),
  textSize: v.picklist(textSizes),
  folds: recordOf(recordOf(v.boolean())), // by panel, then by chart row: true is folded
}

export interface Preferences {
  readonly language: (typeof languageChoices)[number]
  readonly theme: (typeof themeChoices)[number]
  readonly motion: (typeof motionChoices)[number]
  readonly textSize: (typeof textSizes)[number]
  readonly folds: Readonly<Record<string, Readonly<Record<string, boolean>>>>
}

export const noPreferences: Preferences = {
  language: 'auto',
  theme: 'auto',
  motion: 'auto',
  textSize: 'normal',
  folds: {},
}
