// The language of the page: what the reader chose, else what the browser asks for.
import { useLayoutEffect, useSyncExternalStore } from 'react'
import { bringTexts, type Locale, useSpoken } from '../i18n'
import { store, usePreferences } from '../store'
import { askedBy } from './asked'

function firstOf(tags: readonly string[]): Locale {
  for (const tag of tags) {
    if (/^zh/i.test(tag)) return 'zh'
    if (/^en/i.test(tag)) return 'en'
  }
  return 'en'
}

const wanted = (): Locale => firstOf(navigator.languages ?? [navigator.language])

const onLanguages = (listener: () => void) => {
  window.addEventListener('languagechange', listener)
  return () => window.removeEventListener('languagechange', listener)
}

/** The tag that `lang` attributes carry. */
export const tagOf = (locale: Locale): string => (locale === 'zh' ? 'zh-CN' : 'en')

/** The language of the first page. */
export function firstLocale(): Locale {
  const chosen = askedBy(location.hash).language ?? store.getState().preferences.language
  return chosen === 'auto' ? wanted() : chosen
}

/** Loads what the first page says. */
export const bringFirstTexts = (): Promise<void> => bringTexts(firstLocale())

/** The language in force; messages speak it from this render on. */
export function useLocale(asked: Locale | null = null): Locale {
  const system = useSyncExternalStore(onLanguages, wanted)
  const preferred = usePreferences(({ language }) => language)
  const chosen = asked ?? preferred
  const locale = useSpoken(chosen === 'auto' ? system : chosen)
  // Before the first paint: the typefaces go by it, and lines would move.
  useLayoutEffect(() => {
    document.documentElement.lang = tagOf(locale)
  }, [locale])
  return locale
}
