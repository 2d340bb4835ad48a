// How an embed looks: as its address says, else as the page around it does, else as the system.
import { useLayoutEffect } from 'react'
import { type Locale, useSpoken } from '../i18n'
import { useMedia } from '../ui/media'
import type { Asked } from './parameters'

/** What the page around has said of itself. */
export interface Around {
  readonly theme: 'light' | 'dark' | 'contrast' | null
  readonly lang: Locale | null
}

/** What the element around the frame has written behind the address, so that nothing flashes. */
export function aroundFrom(fragment: string): Around {
  const said = new URLSearchParams(fragment.replace(/^#/, ''))
  const [theme, lang] = [said.get('theme'), said.get('lang')]
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    lang: lang === 'en' || lang === 'zh' ? lang : null,
  }
}

const systemLanguage = (): Locale => {
  const tags = navigator.languages ?? [navigator.language]
  return /^zh/i.test(tags.find((tag) => /^(en|zh)/i.test(tag)) ?? '') ? 'zh' : 'en'
}

/** The language that is asked for. */
export const languageOf = ({ lang }: Pick<Asked, 'lang'>, around: Around): Locale =>
  lang === 'auto' ? (around.lang ?? systemLanguage()) : lang

/** The language in force; messages speak it from this render on. */
export function useLanguage({ lang }: Asked, around: Around): Locale {
  const locale = useSpoken(languageOf({ lang }, around))
  useLayoutEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
  }, [locale])
  return locale
}

/** Writes theme, size and motion where the sheets read them. */
export function useLook({ theme, size, motion }: Asked, around: Around): void {
  const wantsContrast = useMedia('(prefers-contrast: more)')
  const isPhone = useMedia('(width < 560px)')
  const chosen = theme === 'auto' ? (wantsContrast ? 'contrast' : around.theme) : theme
  const shown = size === 'present' ? size : isPhone ? 'phone' : null
  useLayoutEffect(() => {
    const said = { theme: chosen, size: shown, motion: motion === 'auto' ? null : motion }
    for (const [name, value] of Object.entries(said)) {
      if (value === null) document.documentElement.removeAttribute(`data-${name}`)
      else document.documentElement.setAttribute(`data-${name}`, value)
    }
  }, [chosen, shown, motion])
}
