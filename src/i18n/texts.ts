// What most messages say lies in a file for each language (scripts/texts.mjs puts it there), and a
// page loads that of its reader alone. In development and in tests each message brings its own
// texts and these files are empty.
import { useEffect, useSyncExternalStore } from 'react'
import { getLocale, type Locale, setLocale } from './locale'

/** A message in one language: a text, or a function of what it is about. */
type Text = string | ((inputs: object) => string)

const files: Readonly<Record<Locale, () => Promise<{ texts: readonly Text[] }>>> = {
  en: () => import('./paraglide/texts/en.js'),
  zh: () => import('./paraglide/texts/zh.js'),
}

const known = new Map<Locale, readonly Text[]>()
const listeners = new Set<() => void>()

/** Loads what messages say in a language; nothing may be said in it before. */
export async function bringTexts(locale: Locale): Promise<void> {
  if (known.has(locale)) return
  const { texts } = await files[locale]()
  known.set(locale, texts)
  for (const listener of listeners) listener()
}

/** The message whose texts have this place in the files.
 * @public used by what a build writes */
export const told =
  (place: number) =>
  (inputs: object): string => {
    const text = known.get(getLocale())?.[place] ?? ''
    return typeof text === 'string' ? text : text(inputs)
  }

const onTexts = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Lets messages speak the wanted language once its texts are there; answers what they speak. */
export function useSpoken(wanted: Locale): Locale {
  const locale = useSyncExternalStore(onTexts, () => (known.has(wanted) ? wanted : getLocale()))
  // Before anything below reads a message; no reload, or every run on the page would be lost.
  if (getLocale() !== locale) setLocale(locale)
  useEffect(() => {
    bringTexts(wanted).catch(() => {}) // whoever is offline goes on in the language that is there
  }, [wanted])
  return locale
}
