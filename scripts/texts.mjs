// Puts what messages say into a file for each language, so that a page need not load the languages
// that its reader does not read: 8 kB of every panel, and 2 kB of many a panel's own. Of a message
// that most pages load, or that nothing but one panel says (scopes.mjs), a module is left with its
// place among all texts (src/i18n/texts.ts); the others, which come with a part of a page, bring
// both languages, or each part would have to wait for a second file.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { modulesOf, panelAt, saidWithout } from './scopes.mjs'

const paraglide = fileURLToPath(new URL('../src/i18n/paraglide/', import.meta.url))
const [folder, apart] = [join(paraglide, 'messages'), join(paraglide, 'texts')]
const FILE = /\/i18n\/paraglide\/texts\/(?:([\w-]+)\.)?(en|zh)\.js$/
const TOLD = /\/texts\/told\.(\w+)\.js$/
// As the compiler's own registry has it, which some other file would share.
const PLURALS =
  'const registry = { plural: (locale, n) => new Intl.PluralRules(locale).select(+n) }'
const MESSAGE = /\/i18n\/paraglide\/messages\/\w+\.js$/
/** Characters of its texts below which a panel's own are not worth two files. */
const LITTLE = 1200

/** The text of a message in a language, as the compiler has written it. */
function textOf(locale, name) {
  const code = readFileSync(join(folder, `${name}.js`), 'utf8')
  const begin = `const ${locale}_${name} = `
  const from = code.indexOf(begin)
  const to = code.indexOf(locale === 'en' ? `\n\nconst zh_${name} = ` : '\n\n/**', from)
  if (from < 0 || to < 0) throw new Error(`no ${locale} text of ${name} can be found`)
  return code.slice(from + begin.length, to).replace(/;$/, '')
}

const compiled = () =>
  existsSync(folder) ? readdirSync(folder).map((file) => basename(file, '.js')) : []

/** The messages of each file that most pages load. All of a file come in one statement, which is
 * shorter than one for each. */
const commonIn = ({ groups }) =>
  groups.map(({ name, test }) => ({
    group: name,
    names: compiled().filter((one) => test(join(folder, `${one}.js`))),
  }))

/** The messages that have a file for each language: those of most pages, under no name, and those
 * of panels. */
function sharesOf({ scopes }, common) {
  const [all, most] = [compiled(), common.flatMap(({ names }) => names)]
  const isCommon = (name) => most.includes(name)
  const charactersOf = (names) =>
    names.map((name) => textOf('en', name)).reduce((sum, text) => sum + text.length, 0)
  const own = scopes
    .map(({ panel, names }) => ({
      panel,
      names: names.filter((name) => all.includes(name) && !isCommon(name)),
    }))
    .filter(({ names }) => charactersOf(names) >= LITTLE)
  return [{ panel: undefined, names: most }, ...own]
}

/** Tells where the texts of a panel are, at the head of its manifest. */
const telling = (panel, from) => {
  const asked = ['en', 'zh'].map(
    (locale) => `${locale}: () => import('../../i18n/paraglide/texts/${panel}.${locale}.js')`,
  )
  return [
    `import { addTexts } from '../../i18n/texts'`,
    `addTexts({ from: ${from}, ${asked} })`,
  ].join('\n')
}

const toldTogether = (names, from) =>
  [
    `import { toldFrom } from '../../texts'`,
    `export const [${names}] = toldFrom(${from}, ${names.length})`,
  ].join('\n')

const toldAlone = (name, place) =>
  [
    `import { told } from '../../texts'`,
    `export const ${name} = /*#__PURE__*/ told(${place})`,
  ].join('\n')

/** For a build of which it is known what its files hold (chunks.mjs). */
export function textsApart(found) {
  let [common, shares, places] = [[], [], new Map()]
  const tellingOf = (name) => {
    const group = common.find(({ names }) => names.includes(name))?.group
    return group
      ? `export { ${name} } from '../texts/told.${group}.js'`
      : toldAlone(name, places.get(name))
  }
  return {
    name: 'counterflow-texts',
    apply: 'build',
    buildStart() {
      common = commonIn(found).filter(({ names }) => names.length > 0)
      shares = common.length > 0 ? sharesOf(found, common) : []
      places = new Map(shares.flatMap(({ names }) => names).map((name, place) => [name, place]))
    },
    resolveId: (id) => (FILE.exec(id)?.[1] || TOLD.test(id) ? join(apart, basename(id)) : null),
    load(id) {
      const { names: together = [] } =
        common.find(({ group }) => group === TOLD.exec(id)?.[1]) ?? {}
      if (together.length > 0) return toldTogether(together, places.get(together[0]))
      const [, panel, locale] = FILE.exec(id) ?? []
      if (!locale) return null
      const names = shares.find((share) => share.panel === panel)?.names ?? []
      const texts = names.map((name) => textOf(locale, name))
      return `${PLURALS}\nexport const texts = [${texts.join(',\n')}]`
    },
    transform(code, id) {
      const name = MESSAGE.test(id) ? basename(id, '.js') : ''
      if (places.has(name)) return { code: tellingOf(name), map: null }
      const own = shares.find(({ panel }) => panel && panel === panelAt(id))
      if (!own) return null
      return { code: `${telling(own.panel, places.get(own.names[0]))}\n${code}`, map: null }
    },
    buildEnd() {
      const modules = modulesOf(this)
      for (const { panel, names } of shares) {
        const early = panel ? saidWithout(modules, panel) : new Set()
        const wrong = names.filter((name) => early.has(name))
        if (wrong.length > 0) throw new Error(`${wrong} can be said before ${panel} is there`)
      }
    },
  }
}
