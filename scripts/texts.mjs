// Puts what messages say into a file for each language, so that a page need not load the languages
// that its reader does not read: 8 kB of every panel. Of the messages that most pages load, a
// module is left with its place in those files (src/i18n/texts.ts); the others, which come with a
// part of a page, bring both languages, or each part would have to wait for a second file.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const paraglide = fileURLToPath(new URL('../src/i18n/paraglide/', import.meta.url))
const folder = join(paraglide, 'messages')
const FILE = /\/i18n\/paraglide\/texts\/(en|zh)\.js$/
// As the compiler's own registry has it, which some other file would share.
const PLURALS =
  'const registry = { plural: (locale, n) => new Intl.PluralRules(locale).select(+n) }'
const MESSAGE = /\/i18n\/paraglide\/messages\/\w+\.js$/

/** The text of a message in a language, as the compiler has written it. */
function textOf(locale, name) {
  const code = readFileSync(join(folder, `${name}.js`), 'utf8')
  const begin = `const ${locale}_${name} = `
  const from = code.indexOf(begin)
  const to = code.indexOf(locale === 'en' ? `\n\nconst zh_${name} = ` : '\n\n/**', from)
  if (from < 0 || to < 0) throw new Error(`no ${locale} text of ${name} can be found`)
  return code.slice(from + begin.length, to).replace(/;$/, '')
}

const namesIn = (groups) => {
  const isCommon = (name) => groups.some(({ test }) => test(join(folder, `${name}.js`)))
  return existsSync(folder)
    ? readdirSync(folder)
        .map((file) => basename(file, '.js'))
        .filter(isCommon)
    : []
}

/** For a build whose common modules are in these groups (scripts/chunks.mjs). */
export function textsApart(groups) {
  let places = new Map()
  return {
    name: 'counterflow-texts',
    apply: 'build',
    buildStart() {
      places = new Map(namesIn(groups).map((name, place) => [name, place]))
    },
    load(id) {
      const locale = FILE.exec(id)?.[1]
      if (!locale) return null
      const texts = [...places.keys()].map((name) => textOf(locale, name))
      return `${PLURALS}\nexport const texts = [${texts.join(',\n')}]`
    },
    transform(_, id) {
      const place = MESSAGE.test(id) ? places.get(basename(id, '.js')) : undefined
      if (place === undefined) return null
      const code = `export const ${basename(id, '.js')} = /*#__PURE__*/ told(${place})`
      return { code: `import { told } from '../../texts'\n${code}`, map: null }
    },
  }
}
