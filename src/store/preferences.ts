// How the reader wants the course to look. 'auto' follows the system.
import { isFlag, oneOf, type Rules, recordOf } from './rules'

export const languageChoices = ['auto', 'en', 'zh'] as const
export const themeChoices = ['auto', 'light', 'dark', 'contrast'] as const
export const motionChoices = ['auto', 'reduce'] as const
export const textSizes = ['normal', 'large', 'largest'] as const

export interface Preferences {
  readonly language: (typeof languageChoices)[number]
  readonly theme: (typeof themeChoices)[number]
  readonly motion: (typeof motionChoices)[number]
  readonly textSize: (typeof textSizes)[number]
  readonly folds: Readonly<Record<string, Readonly<Record<string, boolean>>>>
}

export const preferenceRules: Rules<Preferences> = {
  language: oneOf(languageChoices),
  theme: oneOf(themeChoices),
  motion: oneOf(motionChoices),
  textSize: oneOf(textSizes),
  folds: recordOf(recordOf(isFlag)), // by panel, then by chart row: true is folded
}

export const noPreferences: Preferences = {
  language: 'auto',
  theme: 'auto',
  motion: 'auto',
  textSize: 'normal',
  folds: {},
}
