// The shell of an embed: the one script and the one sheet that its page waits for before anything
// is painted. Written into the embed's build (classic.mjs), which knows what each panel loads.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { bare, closure, FOLDER } from './classic/wrap.mjs'
import { examplesOf, manifestOf, panelIds } from './examples.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file) => readFileSync(join(root, file), 'utf8')

/** The sheets that the shell and its panel share; the embed's own sheet leaves them out. */
const shared = ['src/ui/tokens.css', 'src/ui/base.css']

const FACE = /@font-face \{[^}]*\}/g

/** What of a sheet the panel's own still has to hold: of the voices, that of panels; null: all. */
export function sheetAfterShell(code, id) {
  if (!shared.some((file) => id.endsWith(`/${file}`))) return null
  return (code.match(FACE) ?? []).filter((face) => !/serif|mono/.test(face)).join('\n')
}

const shellSheet = () =>
  [...shared, 'src/embed/shell.css']
    .map(read)
    .join('\n')
    .replace(FACE, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim()

/** A message in both languages. */
const said = (name) =>
  ['en', 'zh'].map((locale) => JSON.parse(read(`src/i18n/messages/${locale}.json`))[name])

/** For each panel its title and the scripts that it loads beside those of the page. */
function panelsOf(bundle, needed) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
  const at = (path) => chunks.find((one) => one.facadeModuleId?.endsWith(path))
  const filesOf = (asked) => {
    const all = asked.flatMap((chunk) => (chunk ? [...closure(bundle, chunk.fileName)] : []))
    return [...new Set(all)].filter((file) => !needed.includes(file)).map(bare)
  }
  const panelOf = (id) => {
    const own = at(`/src/panels/${id}/index.ts`)
    const parts = own.dynamicImports
      .map((file) => bundle[file])
      .filter(({ facadeModuleId }) => facadeModuleId?.endsWith('.tsx'))
    const files = filesOf([own, ...parts, at(`/src/panels/${id}/scenarios.json`)])
    const [first = null] = filesOf([at(`/src/panels/${id}/examples/${examplesOf(id)[0].id}.json`)])
    return [said(manifestOf(id).match(/title: m\.(\w+)/)[1]), files, first]
  }
  return {
    panels: Object.fromEntries(panelIds().map((id) => [id, panelOf(id)])),
    texts: ['en', 'zh'].map((locale) => bare(at(`/paraglide/texts/${locale}.js`).fileName)),
  }
}

async function shellScript(bundle, needed) {
  const words = {
    ...panelsOf(bundle, needed),
    loading: said('app_loading'),
    failed: said('embed_not_loaded'),
    open: said('embed_open'),
  }
  const { output } = await build({
    input: join(root, 'src/embed/shell.ts'),
    logLevel: 'warn',
    write: false,
    transform: { define: { SHELL: JSON.stringify(words) } },
    output: { format: 'iife', minify: true },
  })
  return output[0].code.trim()
}

const named = (extension, source) => {
  const hash = createHash('sha256').update(source).digest('base64url').replace(/[-_]/g, '')
  return { fileName: `${FOLDER}shell-${hash.slice(0, 8)}.${extension}`, source }
}

/** Sheet and script of the shell, with their names; `needed` are the scripts of the page. */
export async function shellFiles(bundle, needed) {
  const script = await shellScript(bundle, needed)
  return { sheet: named('css', shellSheet()), script: named('js', script) }
}
