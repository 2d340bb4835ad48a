// What a first visit may load, gzipped. The files come from the build's manifest.
import { panelIds } from './scripts/examples.mjs'
import { firstLoad, firstLoadOf } from './scripts/size.mjs'

const gzip = true

// In kB, of each panel as its heaviest example opens: on its page, with the page's bar of keys and
// notices, and as an embed. The aim is 150 for all: lower these with each step. A panel that is a
// stage, controls and charts weighs what all have in common.
const panels = {
  'one-counter': [137, 138],
  'one-or-three': [138, 138],
  'daily-users': [138, 138],
  'bigger-or-more': [137, 138],
  'utilization-curve': [148, 149],
  headroom: [137, 137],
  'memory-crash': [137, 137],
  'the-sale': [137, 137],
  capacity: [143, 143],
  'price-curves': [142, 142],
  cluster: [147, 147],
  compare: [181, 181],
  'hash-ring': [149, 150],
  routes: [155, 155],
  health: [180, 181],
  sessions: [171, 172],
  'blue-green': [164, 164],
  canary: [169, 169],
  regions: [150, 150],
  autoscaling: [181, 182],
}

const ungated = panelIds().filter((id) => !Object.hasOwn(panels, id))
if (ungated.length > 0) throw new Error(`no limit for ${ungated}: add it here`)

export default [
  { name: 'course home', path: firstLoad('home'), limit: '64 kB', gzip },
  { name: 'the element that holds an embed', path: 'dist/v1/embed.js', limit: '2 kB', gzip },
  { name: 'the shell of an embed', path: 'dist/embed/shell-*.{css,js}', limit: '7 kB', gzip },
  ...Object.entries(panels).flatMap(([id, [page, embed]]) => [
    { name: `page of ${id}`, path: firstLoadOf(id, 'page'), limit: `${page} kB`, gzip },
    { name: `embed of ${id}`, path: firstLoadOf(id, 'embed'), limit: `${embed} kB`, gzip },
  ]),
]
