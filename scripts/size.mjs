// Which scripts a page of the build loads on arrival, and (npm run size:why) how big each is.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { panelIds } from './examples.mjs'
import { homesOf, openingsOf } from './pages.mjs'

const dist = join(fileURLToPath(new URL('..', import.meta.url)), 'dist')

const read = (name) => JSON.parse(readFileSync(join(dist, '.vite', name), 'utf8'))

const manifest = () => read('manifest.json')

/** The chunks of the embed, under the names that a panel's page has in the course. */
function embedManifest() {
  const chunks = read('embed.json')
  const { 'src/embed/main.tsx': page, ...others } = chunks
  return { ...others, 'index.html': page, 'src/app/PanelPage.tsx': { file: '' } }
}

const sizes = new Map()

function zipped(file) {
  const size = sizes.get(file) ?? gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
  sizes.set(file, size)
  return size
}

const total = (files) => files.reduce((sum, file) => sum + zipped(file), 0)

const heaviestOf = (openings) => openings.sort((a, b) => total(b) - total(a))[0]

/** What a panel's page loads as its heaviest example opens, in the language with longer texts. */
const panelFiles = (chunks, id) => heaviestOf(openingsOf(chunks, id))

/** The panels with the scripts of their pages, heaviest first. */
function heaviest(chunks = manifest()) {
  return panelIds()
    .map((id) => ({ id, files: panelFiles(chunks, id) }))
    .sort((a, b) => total(b.files) - total(a.files))
}

const filesOf = {
  home: () => heaviestOf(homesOf(manifest())),
  panel: () => heaviest()[0].files,
  'one-or-three': () => panelFiles(manifest(), 'one-or-three'),
  embed: () => heaviest(embedManifest())[0].files,
}

/** The script files that a first visit to this kind of page loads, as size-limit wants them. */
export function firstLoad(page) {
  return filesOf[page]().map((file) => join('dist', file))
}

/** The same of a panel by its name, on its page or in an embed. */
export function firstLoadOf(id, place) {
  const chunks = place === 'embed' ? embedManifest() : manifest()
  return panelFiles(chunks, id).map((file) => join('dist', file))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const chunks of [manifest(), embedManifest()]) {
    for (const { id, files } of heaviest(chunks))
      console.log(`${(total(files) / 1000).toFixed(1)}  ${id}`)
    console.log('')
  }
  for (const page of Object.keys(filesOf)) {
    const files = filesOf[page]()
    console.log(`\n${page}: ${(total(files) / 1000).toFixed(1)} kB`)
    for (const file of files)
      console.log(`  ${(zipped(file) / 1000).toFixed(1).padStart(7)}  ${file}`)
  }
}
