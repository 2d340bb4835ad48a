// Few files instead of many. A bundler makes a file of every set of modules that some pages share
// and others do not; there are dozens of such sets, and short files compress a tenth worse than
// long ones. So the course is built twice: the first time to see which page loads which modules,
// the second time with what all pages load in one file, what every panel needs of the simulation
// (workers need it too, and nothing of the page) in another, and the rest of it in a third.
import { build } from 'vite'
import { panelIds } from './examples.mjs'
import { homesOf, openingsOf } from './pages.mjs'
import { scopesOf, modulesOf as seenBy } from './scopes.mjs'

/** What this share of all panels needs, the others have too: a few bytes more. */
const MOST = 0.6

function reader(output) {
  const chunks = output.filter(({ type }) => type === 'chunk')
  const manifest = output.find(({ fileName }) => fileName.endsWith('manifest.json'))
  const files = Object.fromEntries(chunks.map((chunk) => [chunk.fileName, chunk]))
  const needed = (file, seen = new Set()) => {
    if (seen.has(file)) return seen
    seen.add(file)
    for (const next of files[file].imports) needed(next, seen)
    return seen
  }
  return {
    chunks,
    pages: JSON.parse(manifest.source),
    modulesOf: (loaded) => new Set(loaded.flatMap((file) => files[file].moduleIds)),
    neededBy: (isWanted) =>
      chunks.filter(isWanted).flatMap(({ fileName }) => [...needed(fileName)]),
  }
}

/** The file that a module goes into; null leaves that to the bundler. */
function sorter({ chunks, pages, modulesOf, neededBy }) {
  const of = (pattern) =>
    modulesOf(neededBy(({ facadeModuleId }) => pattern.test(facadeModuleId ?? '')))
  const entry = of(/index\.html$/)
  // What is read before a panel comes, or without one, must not load what only panels need.
  const light = new Set([
    ...homesOf(pages).flatMap((files) => [...modulesOf(files)]),
    ...of(/\/app\/(GalleryPage|ChapterPage)\.tsx$/),
    ...of(/\/course\/\d\d-[^/]+\/(lesson\.ts|\w+\.mdx)$/),
  ])
  // What may run in a worker: nothing of the page may lie in the same file.
  const simulation = of(/\/src\/sim\/|\.worker\.ts$/)
  // Every panel counts alike, however many examples it has.
  const panels = panelIds().map((id) => openingsOf(pages, id).map(modulesOf))
  const shareOf = (id) => (openings) =>
    openings.filter((modules) => modules.has(id)).length / openings.length
  const isOfMost = (id) =>
    panels.map(shareOf(id)).reduce((sum, share) => sum + share, 0) >= MOST * panels.length
  // What is asked for by its name stays a file of its own.
  const named = new Set(chunks.map(({ facadeModuleId }) => facadeModuleId))
  return (id) => {
    if (named.has(id)) return id.endsWith('index.html') ? 'index' : null
    if (entry.has(id) || (light.has(id) && isOfMost(id)))
      return simulation.has(id) ? 'base' : 'index'
    if (!isOfMost(id)) return null
    return simulation.has(id) ? 'engine' : 'panel'
  }
}

/** Of the messages that are a panel's own, those that most of its openings load. */
function openingScopes({ pages, modulesOf }, scopes) {
  const nameOf = (id) => /\/paraglide\/messages\/(\w+)\.js$/.exec(id)?.[1]
  return scopes.map(({ panel, names }) => {
    const openings = openingsOf(pages, panel).map(
      (files) => new Set([...modulesOf(files)].map(nameOf)),
    )
    const loading = (name) => openings.filter((said) => said.has(name)).length
    return { panel, names: names.filter((name) => loading(name) >= MOST * openings.length) }
  })
}

/** How the modules of the course are put into files, and the messages that are a panel's own;
 * `config` is that of the build. */
export async function fewFiles(config) {
  let scopes = []
  const lookedAt = {
    name: 'counterflow-looked-at',
    buildEnd() {
      scopes = scopesOf(seenBy(this))
    },
  }
  const { output } = await build({
    ...config,
    plugins: [...config.plugins, lookedAt],
    configFile: false,
    logLevel: 'warn',
    build: { ...config.build, write: false, minify: false },
  })
  const found = reader(output)
  const fileOf = sorter(found)
  const files = new Map(
    found.chunks.flatMap(({ moduleIds }) => moduleIds).map((id) => [id, fileOf(id)]),
  )
  // The first in this order that needs a module has it.
  const groups = ['base', 'index', 'engine', 'panel'].map((name, at) => ({
    name,
    priority: 9 - at,
    test: (id) => files.get(id) === name || id.endsWith(`/texts/told.${name}.js`),
  }))
  return { groups, scopes: openingScopes(found, scopes) }
}
