// What a first visit may load, gzipped. The files come from the build's manifest.
import { firstLoad } from './scripts/size.mjs'

const gzip = true

export default [
  { name: 'course home, first load', path: firstLoad('home'), limit: '69 kB', gzip },
  // The goal is 150 kB for every panel; lower both with each step there. The first is the page that
  // half of the panels stay under, the second the heaviest, with its workers.
  { name: 'a panel page', path: firstLoad('most panels'), limit: '154 kB', gzip },
  { name: 'the heaviest panel page', path: firstLoad('panel'), limit: '210 kB', gzip },
]
