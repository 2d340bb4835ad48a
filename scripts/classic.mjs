// Builds the embed as classic scripts. A frame without an origin of its own (sandbox without
// allow-same-origin) may load no module, no font and no worker from its host; classic scripts and
// style sheets it may. So the chunks of a usual build are wrapped into functions that a short
// runtime puts together, the font stands in the sheet, and workers begin as blobs.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { minifySync } from 'rolldown/experimental'

const root = fileURLToPath(new URL('..', import.meta.url))
const FOLDER = 'embed/'
const ASKED = /new Worker\(\s*new URL\(\s*('[^']+\.worker\.ts')[^)]*\)\s*,\s*\{[^}]*\}\s*\)/g
const NAMED = String.raw`Object\.defineProperty\(exports,("[^"]+"|\x60[^\x60]+\x60),`
const READ = String.raw`\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)`
const GETTER = NAMED + READ
const GETTERS = new RegExp(`${GETTER}(?:[,;]${GETTER})*`, 'g')
const LATER = /Promise\.resolve\(\)\.then\(\(\)=>require\([`"']\.\/([^`"']+)[`"']\)\)/g

const runtimePath = join(root, 'scripts/classic/runtime.js')
const runtime = () => minifySync('runtime.js', readFileSync(runtimePath, 'utf8')).code.trim()

/** Files keep their name as long as what puts them together stays the same, too. */
const edition = () =>
  createHash('sha256')
    .update(runtime() + readFileSync(fileURLToPath(import.meta.url), 'utf8'))
    .digest('base64url')
    .replace(/[-_]/g, '')
    .slice(0, 3)

const bare = (file) => file.slice(FOLDER.length)

/** A chunk and all that it needs, itself first. */
function closure(bundle, file, seen = new Set()) {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const next of bundle[file].imports) closure(bundle, next, seen)
  return seen
}

function wrapped(bundle, chunk) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
  const fileOf = (name) => chunks.find(({ fileName }) => bare(fileName) === name).fileName
  const told = chunk.code.replace(GETTERS, (all) => {
    const each = [...all.matchAll(new RegExp(GETTER, 'g'))]
    const pairs = each.map(([, name, value]) => `${name.slice(1, -1)}:()=>${value}`)
    return `counterflow.tell(exports,{${pairs}})`
  })
  const code = told.replace(LATER, (_, name) => {
    const names = [...closure(bundle, fileOf(name))].map(bare)
    return `counterflow.load(${JSON.stringify(names)})`
  })
  if (/\.then\(\(\)=>[^;]*require\(/.test(code) || /import\.meta/.test(code))
    throw new Error(`${chunk.fileName} cannot be written as a classic script`)
  const name = JSON.stringify(bare(chunk.fileName))
  return `counterflow.define(${name},function(exports,require){"use strict";${code}})`
}

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
    apply: 'build',
    enforce: 'pre',
    // Classic scripts have no address of their own; what asks for one is rewritten below.
    config: () => ({ define: { 'import.meta.url': '""' } }),
    load: (id) =>
      id.endsWith('vite/preload-helper.js')
        ? 'export const __vitePreload = (load) => load()'
        : null,
    transform(code, id) {
      if (id.endsWith('/tokens.css'))
        // An embed has one voice: that of panels.
        return (
          code
            .replace(/@font-face \{[^}]*(serif|mono)[^}]*\}/g, '')
            // It stands in the sheet, so there is nothing to wait for.
            .replace('font-display: optional', 'font-display: block')
        )
      if (!id.includes('/src/playback/') || !code.includes('new Worker(')) return null
      return code.replace(ASKED, 'self.counterflow.worker(() => import($1))')
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
