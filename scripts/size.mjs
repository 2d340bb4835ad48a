// Which scripts a page loads on arrival, read from the build's manifest, and (npm run size:why) how
// big each is. What a reader's act brings (the inspector, a table, another language of a chapter)
// is not among them; workers that start by themselves are.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

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

const panels = join(root, 'src/panels')
const panelIds = () =>
  readdirSync(panels).filter((id) => existsSync(join(panels, id, 'scenarios.json')))

const camel = (kind) => kind.replace(/-(.)/g, (_, letter) => letter.toUpperCase())

/** The rules of each example of a panel: those of its lanes, and those that the manifest names. */
function rulesOf(id) {
  const scenarios = JSON.parse(readFileSync(join(panels, id, 'scenarios.json'), 'utf8'))
  const source = readFileSync(join(panels, id, 'index.ts'), 'utf8')
  const named = [...source.matchAll(/kind: '([\w-]+)'/g)].map(([, kind]) => ({ kind }))
  const examples = [...source.matchAll(/lanes: \[([^\]]*)\]/g)].map(([, lanes]) =>
    [...lanes.matchAll(/'([\w-]+)'/g)].flatMap(([, lane]) =>
      scenarios[lane].gateways.map(({ policy }) => policy),
    ),
  )
  if (examples.length === 0) throw new Error(`${id} has no examples that can be read here`)
  return examples.map((played) =>
    [...named, ...played].map(({ kind, dialect }) =>
      dialect ? `src/sim/balancers/${dialect}/index.ts` : `src/sim/balancers/${camel(kind)}.ts`,
    ),
  )
}

/** All that a panel's page loads before anybody acts, as its heaviest example opens. */
function panelFiles(chunks, id) {
  // The manifest goes by its panel's name.
  const isOwn = (key) =>
    chunks[key].name === id || (key.startsWith(`src/panels/${id}/`) && chunks[key].isDynamicEntry)
  const keys = ['index.html', 'src/app/PanelPage.tsx', ...Object.keys(chunks).filter(isOwn)]
  // Panels of many runs begin with them.
  if (['compare', 'utilization-curve'].includes(id))
    keys.push('src/playback/replications.worker.ts')
  const openings = rulesOf(id).map((rules) =>
    closure(chunks, [...keys, ...rules.filter((key) => key in chunks)]),
  )
  return openings.sort((a, b) => total(b) - total(a))[0]
}

/** The panels with the scripts of their pages, heaviest first. */
function heaviest() {
  const chunks = manifest()
  return panelIds()
    .map((id) => ({ id, files: panelFiles(chunks, id) }))
    .sort((a, b) => total(b.files) - total(a.files))
}

const filesOf = {
  home: () => closure(manifest(), ['index.html', 'src/app/home/Home.tsx']),
  panel: () => heaviest()[0].files,
  'most panels': () => heaviest()[Math.floor(panelIds().length / 2)].files,
}

/** The script files that a first visit to this kind of page loads, as size-limit wants them. */
export function firstLoad(page) {
  return filesOf[page]().map((file) => join('dist', file))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { id, files } of heaviest()) console.log(`${(total(files) / 1000).toFixed(1)}  ${id}`)
  for (const page of Object.keys(filesOf)) {
    const files = filesOf[page]()
    console.log(`\n${page}: ${(total(files) / 1000).toFixed(1)} kB`)
    for (const file of files)
      console.log(`  ${(zipped(file) / 1000).toFixed(1).padStart(7)}  ${file}`)
  }
}
