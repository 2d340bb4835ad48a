// Compiles the messages of src/i18n into typed functions, and only when a message has changed:
// a compilation takes 2 seconds, and types, unit tests and the build all need its result.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const project = join(root, 'src/i18n/project.inlang')
const messages = join(root, 'src/i18n/messages')
const outdir = join(root, 'src/i18n/paraglide')
const stamp = join(root, 'node_modules/.cache/counterflow/messages.sha256')

function fingerprint() {
  const hash = createHash('sha256')
  const files = [
    join(project, 'settings.json'),
    join(root, 'package-lock.json'),
    fileURLToPath(import.meta.url),
    ...readdirSync(messages)
      .sort()
      .map((name) => join(messages, name)),
  ]
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

const say = `import { getLocale } from '../locale'

/** One message in both languages: a text, or a function of what it is about. */
export const say = (en, zh) => (inputs, options) => {
  const text = (options?.locale ?? getLocale()) === 'zh' ? zh : en
  return typeof text === 'string' ? text : text(inputs)
}
`

const none = `// A build writes the texts of this language here (scripts/texts.mjs).
/** @type {readonly (string | ((inputs: object) => string))[]} */
export const texts = []
`

const BODY = new RegExp(
  String.raw`\(\((inputs(?: = \{\})?), options = \{\}\) => \{\n\tconst locale = .*\n` +
    String.raw`\tif \(locale === "zh"\) return zh_(\w+)\(inputs\)\n\treturn en_\2\(inputs\)\n\}\)`,
)
const PLAIN = new RegExp(
  String.raw`= /\*\* @type .*? \*/ \(\) => \{\n` +
    '\\treturn /\\*\\* @type \\{LocalizedString\\} \\*/ (\\(`[^`$]*`\\))\\n\\};',
  'g',
)

/** Every message chooses its language in three functions of its own, which weigh more than all
 * texts together. One function that they share does the same. */
function tighten(code, name) {
  const tight = code
    .replace(BODY, '(/*#__PURE__*/ say(en_$2, zh_$2))')
    .replace(PLAIN, '= /** @type {any} */ $1;')
    .replace(/import \{ getLocale, .*/, "import { say } from '../say.js'")
    .replaceAll('${i?.', '${i.')
  if (!tight.includes(' say(')) throw new Error(`Paraglide compiles ${name} in a way unknown here`)
  return tight
}

function tightenAll() {
  writeFileSync(join(outdir, 'say.js'), say)
  mkdirSync(join(outdir, 'texts'), { recursive: true })
  for (const locale of ['en', 'zh']) writeFileSync(join(outdir, 'texts', `${locale}.js`), none)
  const folder = join(outdir, 'messages')
  for (const name of readdirSync(folder))
    if (name.endsWith('.js') && name !== '_index.js') {
      const file = join(folder, name)
      writeFileSync(file, tighten(readFileSync(file, 'utf8'), name))
    }
}

async function compile() {
  const paraglide = await import('@inlang/paraglide-js')
  await paraglide.compile({
    project,
    outdir,
    strategy: ['globalVariable', 'preferredLanguage', 'baseLocale'],
    emitReadme: false,
    emitPrettierIgnore: false,
    emitGitIgnore: false,
    disableAsyncLocalStorage: true,
  })
  // A plugin that could not be loaded makes the compiler write no messages and report success.
  const index = join(outdir, 'messages', '_index.js')
  if (!existsSync(index) || !readFileSync(index, 'utf8').includes('export'))
    throw new Error('No message was compiled: is the message plugin installed?')
  tightenAll()
}

/** Brings src/i18n/paraglide up to date; answers whether anything had to be compiled. */
export async function compileMessages() {
  const wanted = fingerprint()
  const current = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (wanted === current && existsSync(join(outdir, 'messages.js'))) return false
  await compile()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
  return true
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await compileMessages()
