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
