// What a first visit may load, gzipped. The files come from the build's manifest.
import { firstLoad } from './scripts/size.mjs'

const gzip = true

export default [
  { name: 'course home, first load', path: firstLoad('home'), limit: '68 kB', gzip },
  // Half of the panels are lighter than the first, which is the goal for every panel; the second is
  // the heaviest, with its workers. Lower it with each step there.
  { name: 'a panel page', path: firstLoad('most panels'), limit: '150 kB', gzip },
  { name: 'the heaviest panel page', path: firstLoad('panel'), limit: '210 kB', gzip },
  { name: 'an ordinary embed', path: firstLoad('ordinary embed'), limit: '150 kB', gzip },
  { name: 'the heaviest embed', path: firstLoad('embed'), limit: '212 kB', gzip },
  { name: 'the element that holds an embed', path: 'dist/v1/embed.js', limit: '2 kB', gzip },
]
