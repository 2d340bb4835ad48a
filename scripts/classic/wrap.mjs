// A usual build's chunks as functions that a short runtime puts together: what the embed's classic
// scripts and the course in one file (single.mjs) have in common.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { minifySync } from 'rolldown/experimental'

/** Where these chunks are written, which their names in the runtime leave out. */
export const FOLDER = 'embed/'
const ASKED = /new Worker\(\s*new URL\(\s*('[^']+\.worker\.ts')[^)]*\)\s*,\s*\{[^}]*\}\s*\)/g
const NAMED = String.raw`Object\.defineProperty\(exports,("[^"]+"|\x60[^\x60]+\x60),`
const READ = String.raw`\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)`
const GETTER = NAMED + READ
const GETTERS = new RegExp(`${GETTER}(?:[,;]${GETTER})*`, 'g')
const LATER = /Promise\.resolve\(\)\.then\(\(\)=>require\([`"']\.\/([^`"']+)[`"']\)\)/g

const folder = fileURLToPath(new URL('.', import.meta.url))

/** A runtime of this folder, as short as it can be written. */
export const runtimeOf = (name) =>
  minifySync(name, readFileSync(join(folder, name), 'utf8')).code.trim()

/** The name of a chunk in the runtime. */
export const bare = (file) => file.slice(FOLDER.length)

/** A chunk and all that it needs, itself first. */
export function closure(bundle, file, seen = new Set()) {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const next of bundle[file].imports) closure(bundle, next, seen)
  return seen
}

/** A chunk as a function that the runtime is told of. */
export function wrapped(bundle, chunk) {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
  const fileOf = (name) => chunks.find(({ fileName }) => bare(fileName) === name).fileName
  const here = closure(bundle, chunk.fileName)
  const told = chunk.code.replace(GETTERS, (all) => {
    const each = [...all.matchAll(new RegExp(GETTER, 'g'))]
    const pairs = each.map(([, name, value]) => `${name.slice(1, -1)}:()=>${value}`)
    return `counterflow.tell(exports,{${pairs}})`
  })
  const code = told.replace(LATER, (_, name) => {
    const asked = fileOf(name)
    const isWorker = /\.worker\.ts$/.test(bundle[asked].facadeModuleId)
    // What a chunk stands on itself is there when it asks; a worker has nothing yet.
    const isHere = (file) => file !== asked && !isWorker && here.has(file)
    const names = [...closure(bundle, asked)].filter((file) => !isHere(file)).map(bare)
    return `counterflow.load(${JSON.stringify(names)})`
  })
  if (/\.then\(\(\)=>[^;]*require\(/.test(code) || /import\.meta/.test(code))
    throw new Error(`${chunk.fileName} cannot be written as a classic script`)
  const name = JSON.stringify(bare(chunk.fileName))
  return `counterflow.define(${name},function(exports,require){"use strict";${code}})`
}

/** The parts of a build's plugin that every such build needs. */
export const classicParts = {
  apply: 'build',
  enforce: 'pre',
  // Classic scripts have no address of their own; what asks for one is rewritten below.
  config: () => ({ define: { 'import.meta.url': '""' } }),
  load: (id) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load()' : null,
}

/** A sheet that holds its fonts: there is nothing to wait for. */
export const fontsWithin = (code) =>
  code.replaceAll('font-display: optional', 'font-display: block')

/** Workers begin as blobs, wherever the code asks for one. */
export const workersWithin = (code, id) =>
  id.includes('/src/') && code.includes('new Worker(')
    ? code.replace(ASKED, 'self.counterflow.worker(() => import($1))')
    : null
