// The whole course in one file, which a browser opens from a disk: no server, no request. A page
// from a disk may load no module and start no worker but from a blob, so its chunks are wrapped as
// those of an embed are (classic/wrap.mjs), and stand in the page with sheet, fonts and icon. Its
// policy allows this one script by its hash, and nothing from anywhere.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { build } from 'vite'
import {
  bare,
  classicParts,
  FOLDER,
  fontsWithin,
  runtimeOf,
  workersWithin,
  wrapped,
} from './classic/wrap.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const ENTRY = 'virtual:whole-course'

/** Its name beside the course. */
const SINGLE = 'counterflow.html'

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const policyOf = ({ script, sheet }) =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(sheet)}`,
    'font-src data:',
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** All chunks that a worker may come to need: those it asks for later, too. */
function reach(bundle, file, seen = new Set()) {
  if (seen.has(file)) return seen
  seen.add(file)
  const { imports, dynamicImports } = bundle[file]
  for (const next of [...imports, ...dynamicImports]) reach(bundle, next, seen)
  return seen
}

/** One script: no end tag and no comment of HTML may stand in it. */
function scriptOf(bundle) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
  const workers = chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith('.worker.ts'))
  const lists = workers.map(({ fileName }) => [
    bare(fileName),
    [...reach(bundle, fileName)].map(bare),
  ])
  const entry = chunks.find(({ isEntry }) => isEntry)
  const script = [
    runtimeOf('whole.js'),
    ...chunks.map((chunk) => wrapped(bundle, chunk)),
    `counterflow.reach(${JSON.stringify(Object.fromEntries(lists))})`,
    `counterflow.need(${JSON.stringify(bare(entry.fileName))})`,
  ]
    .join('\n')
    .replaceAll('</script', '<\\/script')
    .replaceAll('<!--', '<\\!--')
  return new Script(script) && script // throws where it cannot be read
}

/** The page with everything within. */
function pageOf(html, { script, sheet }) {
  const icon = readFileSync(join(root, 'public/icon.svg')).toString('base64')
  const policy = policyOf({ script, sheet })
  const [head, body] = html
    .replace(/\n\s*<link [^>]*>/g, '')
    .replace(/\n\s*<script type="module"[^>]*><\/script>/, '')
    .split('</head>')
  return [
    head.replace(
      '<head>',
      `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
    ),
    `  <link rel="icon" href="data:image/svg+xml;base64,${icon}">\n`,
    `    <style>${sheet}</style>\n  </head>`,
    body.replace('</body>', () => `  <script>${script}</script>\n  </body>`),
  ].join('')
}

const singleFile = () => ({
  name: 'counterflow-single',
  ...classicParts,
  resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : undefined),
  load: (id) =>
    id === `\0${ENTRY}`
      ? ['ui/tokens.css', 'ui/base.css', 'ui/shell.css', 'main.tsx']
          .map((file) => `import ${JSON.stringify(join(root, 'src', file))}`)
          .join('\n')
      : classicParts.load(id),
  transform: (code, id) =>
    id.endsWith('/tokens.css') ? fontsWithin(code) : workersWithin(code, id),
})

/** The course of this build's configuration as one page. */
export async function singlePage({ plugins, build: usual, ...rest }) {
  const names = `${FOLDER}[name].js`
  const { output } = await build({
    ...rest,
    configFile: false,
    logLevel: 'warn',
    // Bytes are spared where somebody waits for them, and nobody waits for this file.
    plugins: [singleFile(), ...plugins.filter(({ name }) => name !== 'counterflow-tersely')],
    build: {
      ...usual,
      write: false,
      manifest: false,
      modulePreload: false,
      cssCodeSplit: false,
      copyPublicDir: false,
      assetsInlineLimit: () => true,
      rolldownOptions: {
        input: { whole: ENTRY },
        output: { format: 'cjs', entryFileNames: names, chunkFileNames: names },
      },
    },
  })
  const sheet = output.find(({ fileName }) => fileName.endsWith('.css')).source
  const bundle = Object.fromEntries(output.map((file) => [file.fileName, file]))
  const html = readFileSync(join(root, 'index.html'), 'utf8')
  return pageOf(html, { script: scriptOf(bundle), sheet: String(sheet) })
}

const SIZE = 'virtual:single'

/** Puts the page beside the course, and tells the course how many bytes it has; none where there is
 * no page, as in development and in the page itself. */
export const singleBeside = (page) => ({
  name: 'counterflow-single-beside',
  resolveId: (id) => (id === SIZE ? `\0${SIZE}` : undefined),
  load(id) {
    const told = { name: SINGLE, bytes: page ? Buffer.byteLength(page) : 0 }
    return id === `\0${SIZE}` ? `export const single = ${JSON.stringify(told)}` : undefined
  },
  generateBundle() {
    if (page) this.emitFile({ type: 'asset', fileName: SINGLE, source: page })
  },
})
