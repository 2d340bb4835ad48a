// What an embed shows until its panel is here. This one script is read before anything is painted,
// so that the frame has its colors, its size and its language from the start; and it sends for what
// the panel will ask for, which nobody knew before the address was read. The page of a build reads
// it (scripts/shell.mjs); in development the panel alone sees to all this.
import { aroundFrom, CONTRAST, languageOf, PHONE, writeLanguage, writeLook } from './around'
import { readParameters } from './parameters'

type Words = readonly [en: string, zh: string]

type Files = readonly [title: Words, always: readonly string[], first: string | null]

/** What the build writes in: no message can be read yet. */
declare const SHELL: {
  /** By panel: its title, the scripts that it always loads, and that of its first example. */
  readonly panels: Readonly<Record<string, Files>>
  /** The scripts with what messages say, in each language. */
  readonly texts: Words
  readonly loading: Words
  readonly failed: Words
  readonly open: Words
}

// Read once: the build writes all of it wherever it is named.
const written = SHELL

const around = aroundFrom(location.hash)
const { asked } = readParameters(location.search)
const locale = languageOf(asked, around)
const say = ([en, zh]: Words): string => (locale === 'zh' ? zh : en)
writeLanguage(locale)
writeLook(asked, around, {
  wantsContrast: matchMedia(CONTRAST).matches,
  isPhone: matchMedia(PHONE).matches,
})

const { panel } = asked
// Of a panel that there is not, what comes in its place tells.
const [title, files, first] = Object.hasOwn(written.panels, panel)
  ? written.panels[panel]
  : [null, [], null]

const here = (document.currentScript as HTMLScriptElement).src
const wanted = [say(written.texts), ...files]
if (first !== null && !asked.scenario) wanted.push(first)
for (const file of wanted) {
  const link = document.createElement('link')
  link.rel = 'preload'
  link.as = 'script'
  link.href = new URL(file, here).href
  document.head.append(link)
}

const wordIn = (shell: Element): Element | null => shell.querySelector('[role=status]')

// The page is read on once this has run: its words are said as soon as they have a place.
new MutationObserver((_, observer) => {
  const shell = document.querySelector('#shell')
  const word = shell && wordIn(shell)
  const heading = shell?.querySelector('h1')
  if (!word || !heading) return
  observer.disconnect()
  if (title) heading.textContent = say(title)
  word.textContent = say(written.loading)
}).observe(document.documentElement, { childList: true, subtree: true })

/** What never comes is not waited for: the panel stands in the course, too. */
addEventListener(
  'error',
  ({ target }) => {
    const shell = document.querySelector('#shell')
    const word = shell && wordIn(shell)
    if (!word || !(target instanceof HTMLScriptElement || target === window)) return
    const link = document.createElement('a')
    link.href = new URL(`../index.html#/panel/${panel}`, here).href
    link.target = '_blank'
    link.rel = 'noopener'
    link.textContent = say(written.open)
    word.replaceChildren(say(written.failed), ' ', link)
  },
  true,
)
