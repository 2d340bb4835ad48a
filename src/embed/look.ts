// How an embed looks: as its address says, else as the page around it does, else as the system.
import { useLayoutEffect } from 'react'
import { type Locale, useSpoken } from '../i18n'
import { useMedia } from '../ui/media'
import { type Around, CONTRAST, languageOf, PHONE, writeLanguage, writeLook } from './around'
import type { Asked } from './parameters'

/** The language in force; messages speak it from this render on. */
export function useLanguage(asked: Asked, around: Around): Locale {
  const locale = useSpoken(languageOf(asked, around))
  useLayoutEffect(() => writeLanguage(locale), [locale])
  return locale
}

/** Keeps theme, size and motion as they are asked for. */
export function useLook(asked: Asked, around: Around): void {
  const wantsContrast = useMedia(CONTRAST)
  const isPhone = useMedia(PHONE)
  useLayoutEffect(
    () => writeLook(asked, around, { wantsContrast, isPhone }),
    [asked, around, wantsContrast, isPhone],
  )
}
