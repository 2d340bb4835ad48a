// Builds the embed as classic scripts. A frame without an origin of its own (sandbox without
// allow-same-origin) may load no module, no font and no worker from its host; classic scripts and
// style sheets it may. So the chunks of a usual build are wrapped into functions that a short
// runtime puts together (classic/wrap.mjs), the font stands in the sheet, and workers begin as
// blobs.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  bare,
  classicParts,
  closure,
  FOLDER,
  fontsWithin,
  runtimeOf,
  workersWithin,
  wrapped,
} from './classic/wrap.mjs'
import { sheetAfterShell, shellFiles } from './shell.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const runtime = () => runtimeOf('runtime.js')

const sources = ['scripts/classic.mjs', 'scripts/classic/wrap.mjs']

/** Files keep their name as long as what puts them together stays the same, too. */
const edition = () =>
  createHash('sha256')
    .update(runtime() + sources.map((file) => readFileSync(join(root, file), 'utf8')).join(''))
    .digest('base64url')
    .replace(/[-_]/g, '')
    .slice(0, 3)

/** The page with what a build reads in place of what the development server does. First comes what
 * is needed to paint, the sheet and the script of the shell; the panel's sheet stands below what is
 * painted by then, and its scripts wait for it. All of them are fetched at once: a browser would
 * hold back what seems to be of less weight until the shell is there. */
function pageOf(html, { shell, scripts, sheet, policy }) {
  const sheetAt = (file) => `<link rel="stylesheet" href="./${file}">`
  const first = [
    sheetAt(shell.sheet.fileName),
    `<script src="./${shell.script.fileName}"></script>`,
  ]
  const ahead = `<link rel="preload" as="style" fetchpriority="high" href="./${sheet}">`
  const later = scripts.map(
    (file) => `<script defer fetchpriority="high" src="./${file}"></script>`,
  )
  return html
    .replace(/\n\s*<link rel="stylesheet"[^>]*>/g, '')
    .replace(/<script type="module"[^>]*><\/script>/, [...first, ahead, ...later].join('\n    '))
    .replace('</body>', `  ${sheetAt(sheet)}\n  </body>`)
    .replace(
      '<head>',
      `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
    )
}

/** Plugins of the embed's build; `policy` is that of the page. */
export function classicScripts({ policy }) {
  return {
    name: 'counterflow-classic',
    ...classicParts,
    transform(code, id) {
      const left = sheetAfterShell(code, id)
      return left === null ? workersWithin(code, id) : fontsWithin(left)
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const all = Object.values(bundle)
        const chunks = all.filter(({ type }) => type === 'chunk')
        const entry = chunks.find(({ isEntry }) => isEntry)
        const needed = [...closure(bundle, entry.fileName)].reverse()
        const shell = await shellFiles(bundle, needed)
        const codes = new Map(chunks.map((chunk) => [chunk, wrapped(bundle, chunk)]))
        for (const [chunk, code] of codes) chunk.code = code
        const first = bundle[needed[0]]
        first.code = `${runtime()}${first.code}`
        entry.code += `;counterflow.need(${JSON.stringify(bare(entry.fileName))})`
        const sheet = all.find(({ fileName }) => fileName.endsWith('.css')).fileName
        const html = readFileSync(join(root, 'embed.html'), 'utf8')
        const source = pageOf(html, { shell, scripts: needed, sheet, policy })
        this.emitFile({ type: 'asset', fileName: 'embed.html', source })
        for (const file of [shell.sheet, shell.script]) this.emitFile({ type: 'asset', ...file })
      },
    },
  }
}

/** The build's own part: what all panels need in two files, of which workers need the first. */
export const classicBuild = (groups) => {
  const names = `${FOLDER}[name]-[hash]${edition()}.js`
  const those = (list) => groups.filter(({ name }) => list.includes(name))
  const group = (name, list) => ({
    name,
    priority: 9,
    test: (id) => those(list).some(({ test }) => test(id)),
  })
  return {
    emptyOutDir: false,
    manifest: '.vite/embed.json',
    modulePreload: false,
    cssCodeSplit: false,
    copyPublicDir: false,
    assetsInlineLimit: (file) => file.endsWith('.woff2'),
    rolldownOptions: {
      input: { embed: join(root, 'src/embed/main.tsx') },
      output: {
        format: 'cjs',
        entryFileNames: names,
        chunkFileNames: names,
        assetFileNames: `${FOLDER}[name]-[hash][extname]`,
        codeSplitting: {
          groups: [group('engine', ['base', 'engine']), group('shared', ['index', 'panel'])],
        },
      },
    },
  }
}
