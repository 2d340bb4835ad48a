// What most messages say lies in a file for each language, and so does what only one panel's
// messages say (scripts/texts.mjs puts it there): a page loads that of its reader alone. In
// development and in tests each message brings its own texts and these files are empty.
import { useEffect, useSyncExternalStore } from 'react'
import { getLocale, type Locale, setLocale } from './locale'

/** A message in one language: a text, or a function of what it is about. */
type Text = string | ((inputs: object) => string)

type File = () => Promise<{ texts: readonly Text[] }>

/** Some of the texts, in a file for each language; null once that has been brought. */
interface Share extends Record<Locale, File | null> {
  /** The place of its first text among all. */
  readonly from: number
}

const shares: Share[] = [
  {
    from: 0,
    en: () => import('./paraglide/texts/en.js'),
    zh: () => import('./paraglide/texts/zh.js'),
  },
]
const known: Readonly<Record<Locale, Text[]>> = { en: [], zh: [] }
const listeners = new Set<() => void>()

/** Tells where more texts are; who goes on brings them (`bringTexts`).
 * @public used by what a build writes */
export const addTexts = (share: Share): void => {
  shares.push(share)
}

const missing = (locale: Locale) => shares.filter((share) => share[locale])

/** Loads what messages say in a language, that in force where none is named; nothing may be said in
 * it before. */
export async function bringTexts(locale?: Locale): Promise<void> {
  for (;;) {
    const asked = locale ?? getLocale() // may change, and more may be told of, while files come
    const left = missing(asked)
    if (left.length === 0) break
    await Promise.all(
      left.map(async (share) => {
        const file = await share[asked]?.()
        file?.texts.forEach((text, place) => {
          known[asked][share.from + place] = text
        })
        share[asked] = null
      }),
    )
  }
  for (const listener of listeners) listener()
}

/** The message whose texts have this place in the files.
 * @public used by what a build writes */
export const told =
  (place: number) =>
  (inputs: object): string => {
    const text = known[getLocale()][place] ?? ''
    return typeof text === 'string' ? text : text(inputs)
  }

/** As many messages, the first of which has this place.
 * @public used by what a build writes */
export const toldFrom = (place: number, count: number) =>
  Array.from({ length: count }, (_, nth) => told(place + nth))

const onTexts = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Lets messages speak the wanted language once its texts are there; answers what they speak. */
export function useSpoken(wanted: Locale): Locale {
  const read = () => (missing(wanted).length > 0 ? getLocale() : wanted)
  const locale = useSyncExternalStore(onTexts, read)
  // Before anything below reads a message; no reload, or every run on the page would be lost.
  if (getLocale() !== locale) setLocale(locale)
  useEffect(() => {
    bringTexts(wanted).catch(() => {}) // whoever is offline goes on in the language that is there
  }, [wanted])
  return locale
}
