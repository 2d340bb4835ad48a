// What the address of a panel's own page asks for: the page around an embed knows its theme and
// language, and the reader's own choice elsewhere must not override it.

import type { Locale } from '../i18n'
import { parseAddress, themeChoices, useCourse } from '../store'

const languages: readonly Locale[] = ['en', 'zh']

export interface Asked {
  readonly theme: (typeof themeChoices)[number] | null
  readonly language: Locale | null
}

const oneOf = <T extends string>(choices: readonly T[], wanted: string | undefined): T | null =>
  choices.find((choice) => choice === wanted) ?? null

/** Theme and language that the address asks for; null where it leaves them to the reader. */
export function useAsked(): Asked {
  const { route, options } = parseAddress(useCourse(({ hash }) => hash))
  if (route.page !== 'panel') return { theme: null, language: null }
  return {
    theme: oneOf(themeChoices, options.theme),
    language: oneOf(languages, options.lang?.slice(0, 2)),
  }
}
