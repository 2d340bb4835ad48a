// What a first visit may load, gzipped. The files come from the build's manifest.
import { panelIds } from './scripts/examples.mjs'
import { firstLoad, firstLoadOf } from './scripts/size.mjs'

const gzip = true

// In kB, of each panel as its heaviest example opens: on its page, with the page's bar of keys and
// notices, and as an embed. The aim is 150 for all: lower these with each step. A panel that is a
// stage, controls and charts weighs what all have in common.
const panels = {
  'one-counter': [143, 143],
  'one-or-three': [143, 143],
  'daily-users': [143, 143],
  'bigger-or-more': [143, 143],
  'utilization-curve': [153, 153],
  headroom: [143, 143],
  'memory-crash': [143, 143],
  'the-sale': [143, 143],
  capacity: [152, 152],
  'price-curves': [151, 151],
  cluster: [152, 152],
  compare: [199, 199],
  'hash-ring': [155, 155],
  routes: [167, 167],
  health: [192, 192],
  sessions: [182, 182],
  'blue-green': [170, 170],
  canary: [179, 179],
  autoscaling: [193, 193],
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
