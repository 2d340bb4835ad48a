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

/** The page with scripts and sheet in place of what the development server reads. */
function pageOf(html, { scripts, sheet, policy }) {
  const links = scripts.map((file) => `<script defer src="./${file}"></script>`)
  return html
    .replace(/\n\s*<link rel="stylesheet"[^>]*>/g, '')
    .replace(/<script type="module"[^>]*><\/script>/, `<link rel="stylesheet" href="./${sheet}">`)
    .replace('</head>', `  ${links.join('\n    ')}\n  </head>`)
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
      if (!id.endsWith('/tokens.css')) return workersWithin(code, id)
      // An embed has one voice: that of panels.
      return fontsWithin(code.replace(/@font-face \{[^}]*(serif|mono)[^}]*\}/g, ''))
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const all = Object.values(bundle)
        const chunks = all.filter(({ type }) => type === 'chunk')
        const entry = chunks.find(({ isEntry }) => isEntry)
        const codes = new Map(chunks.map((chunk) => [chunk, wrapped(bundle, chunk)]))
        const needed = [...closure(bundle, entry.fileName)].reverse()
        for (const [chunk, code] of codes) chunk.code = code
        const first = bundle[needed[0]]
        first.code = `${runtime()}${first.code}`
        entry.code += `;counterflow.need(${JSON.stringify(bare(entry.fileName))})`
        const sheet = all.find(({ fileName }) => fileName.endsWith('.css')).fileName
        const html = readFileSync(join(root, 'embed.html'), 'utf8')
        const source = pageOf(html, { scripts: needed, sheet, policy })
        this.emitFile({ type: 'asset', fileName: 'embed.html', source })
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
