// The language that messages speak. Set before the first of them is read (app/locale.ts); the
// compiled messages ask here, and not their compiler's runtime, which knows of addresses, cookies
// and servers too.

export type Locale = 'en' | 'zh'

let current: Locale = 'en'

export const getLocale = (): Locale => current

/** Whoever shows messages draws them anew after this. */
export const setLocale = (locale: Locale): void => {
  current = locale
}
