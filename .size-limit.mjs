// What a first visit may load, gzipped. The files come from the build's manifest.
import { panelIds } from './scripts/examples.mjs'
import { firstLoad, firstLoadOf } from './scripts/size.mjs'

const gzip = true

// In kB, of each panel as its heaviest example opens: on its page, with the page's bar of keys and
// notices, and as an embed. The aim is 150 for all: lower these with each step. A panel that is a
// stage, controls and charts weighs what all have in common.
const panels = {
  'one-counter': [140, 141],
  'one-or-three': [140, 142],
  'daily-users': [140, 142],
  'bigger-or-more': [140, 141],
  'utilization-curve': [151, 153],
  headroom: [139, 140],
  'memory-crash': [140, 141],
  'the-sale': [140, 140],
  capacity: [145, 147],
  'price-curves': [144, 146],
  cluster: [149, 151],
  compare: [196, 197],
  'hash-ring': [152, 154],
  routes: [164, 165],
  health: [189, 191],
  sessions: [178, 180],
  'blue-green': [167, 168],
  canary: [176, 178],
  regions: [152, 153],
  autoscaling: [189, 192],
}

const ungated = panelIds().filter((id) => !Object.hasOwn(panels, id))
if (ungated.length > 0) throw new Error(`no limit for ${ungated}: add it here`)

export default [
  { name: 'course home', path: firstLoad('home'), limit: '67 kB', gzip },
  { name: 'the element that holds an embed', path: 'dist/v1/embed.js', limit: '2 kB', gzip },
  ...Object.entries(panels).flatMap(([id, [page, embed]]) => [
    { name: `page of ${id}`, path: firstLoadOf(id, 'page'), limit: `${page} kB`, gzip },
    { name: `embed of ${id}`, path: firstLoadOf(id, 'embed'), limit: `${embed} kB`, gzip },
  ]),
]
