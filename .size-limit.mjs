// What a first visit may load, gzipped. The files come from the build's manifest.
import { firstLoad } from './scripts/size.mjs'

const gzip = true

export default [
  { name: 'course home, first load', path: firstLoad('home'), limit: '75 kB', gzip },
  // The goal is 150 kB for every panel. The first is the heaviest of those that are a stage,
  // controls and charts; the second the heaviest of all, with its workers: lower it with each step.
  { name: 'a plain panel page', path: firstLoad('a plain panel'), limit: '150 kB', gzip },
  { name: 'the heaviest panel page', path: firstLoad('panel'), limit: '206 kB', gzip },
  { name: 'an ordinary embed', path: firstLoad('ordinary embed'), limit: '150 kB', gzip },
  { name: 'the heaviest embed', path: firstLoad('embed'), limit: '212 kB', gzip },
  { name: 'the element that holds an embed', path: 'dist/v1/embed.js', limit: '2 kB', gzip },
]
