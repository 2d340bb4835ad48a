// What a first visit may load, gzipped. The files come from the build's manifest.
import { firstLoad } from './scripts/size.mjs'

const gzip = true

export default [
  { name: 'course home, first load', path: firstLoad('home'), limit: '110 kB', gzip },
  { name: 'a panel page, in all', path: firstLoad('panel'), limit: '150 kB', gzip },
]
