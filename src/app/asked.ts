// What the address of a panel's own page asks for: the page around an embed knows its theme and
// language, and the reader's own choice elsewhere must not override it.

import { useMemo } from 'react'
import type { Locale } from '../i18n'
import { parseAddress, themeChoices, useCourse } from '../store'

const languages: readonly Locale[] = ['en', 'zh']

export interface Asked {
  readonly theme: (typeof themeChoices)[number] | null
  readonly language: Locale | null
}

const oneOf = <T extends string>(choices: readonly T[], wanted: string | undefined): T | null =>
  choices.find((choice) => choice === wanted) ?? null

/** Theme and language that an address asks for; null where it leaves them to the reader. */
export function askedBy(hash: string): Asked {
  const { route, options } = parseAddress(hash)
  if (route.page !== 'panel') return { theme: null, language: null }
  return {
    theme: oneOf(themeChoices, options.theme),
    language: oneOf(languages, options.lang?.slice(0, 2)),
  }
}

/** The same of the address in force. */
export const useAsked = (): Asked => {
  const hash = useCourse((state) => state.hash)
  return useMemo(() => askedBy(hash), [hash])
}
