// Which scripts a page loads, read from the build's manifest, and (npm run size:why) how big
// each is.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../dist', import.meta.url))

/** The chunks that each kind of page asks for by itself, beside the entry. */
const pages = {
  home: [/^src\/app\/home\/Home\./],
  panel: [/^src\/app\/PanelPage/],
}

function manifest() {
  return JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
}

/** A chunk and everything it imports statically: what the browser must have to run it. */
function closure(chunks, keys) {
  const seen = new Set()
  const visit = (key) => {
    if (seen.has(key)) return
    seen.add(key)
    for (const next of chunks[key].imports ?? []) visit(next)
  }
  for (const key of keys) visit(key)
  return [...seen].map((key) => chunks[key].file).filter((file) => file.endsWith('.js'))
}

const zipped = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
const total = (files) => files.reduce((sum, file) => sum + zipped(file), 0)

function filesOf(page) {
  const chunks = manifest()
  const routes = Object.keys(chunks).filter((key) => pages[page].some((name) => name.test(key)))
  const base = closure(chunks, ['index.html', ...routes])
  if (page !== 'panel') return base
  // A panel page also loads its panel: take the heaviest one.
  const panels = Object.keys(chunks)
    .filter((key) => /^src\/panels\/[^/]+\/\w+\.tsx?$/.test(key) && chunks[key].isDynamicEntry)
    .map((key) => closure(chunks, ['index.html', ...routes, key]))
  return panels.reduce((worst, files) => (total(files) > total(worst) ? files : worst), base)
}

/** The script files that a first visit to this kind of page loads, as size-limit wants them. */
export function firstLoad(page) {
  return filesOf(page).map((file) => join('dist', file))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const page of Object.keys(pages)) {
    const files = filesOf(page)
    console.log(`\n${page}: ${(total(files) / 1000).toFixed(1)} kB`)
    for (const file of files)
      console.log(`  ${(zipped(file) / 1000).toFixed(1).padStart(7)}  ${file}`)
  }
