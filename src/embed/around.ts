// What an embed takes from the page around it, and what it makes of that and of its address. The
// shell (shell.ts) reads this before anything is painted, the panel while it lives.
import type { Locale } from '../i18n'
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

const systemLanguage = (): Locale =>
  /^zh/i.test(navigator.languages.find((tag) => /^(en|zh)/i.test(tag)) ?? '') ? 'zh' : 'en'

/** The language that is asked for. */
export const languageOf = ({ lang }: Pick<Asked, 'lang'>, around: Around): Locale =>
  lang === 'auto' ? (around.lang ?? systemLanguage()) : lang

/** Questions to the window that decide how an embed looks. */
export const CONTRAST = '(prefers-contrast: more)'
export const PHONE = '(width < 560px)'

interface Seen {
  readonly wantsContrast: boolean
  readonly isPhone: boolean
}

/** Writes theme, size and motion where the sheets read them. */
export function writeLook({ theme, size, motion }: Asked, around: Around, seen: Seen): void {
  const said = {
    theme: theme === 'auto' ? (seen.wantsContrast ? 'contrast' : around.theme) : theme,
    size: seen.isPhone ? 'phone' : size === 'present' ? 'large' : null,
    motion: motion === 'auto' ? null : motion,
  }
  const { dataset } = document.documentElement
  for (const [name, value] of Object.entries(said)) {
    if (value === null) delete dataset[name]
    else dataset[name] = value
  }
}

/** Tells the sheets, and those who read aloud, in which language this is. */
export const writeLanguage = (locale: Locale): void => {
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
}
