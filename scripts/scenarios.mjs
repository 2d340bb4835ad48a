// npm run scenarios: reads the named scenarios once, so that a panel page need not, and writes to
// the folder of each panel those that its manifest names: all of them in one file or, where they
// are many, those of each example in a file of its own.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.mjs'
import { examplesOf, panels } from './examples.mjs'

/** So many scenarios are too many for a page that shows those of one example. */
const MANY = 20

const entry = await bundle('src/headless/scenarios.ts')
const all = JSON.parse(execFileSync(process.execPath, [entry], { maxBuffer: 2 ** 26 }))
const files = []

function write(file, lanes) {
  const named = [...new Set(lanes)].sort().map((lane) => [lane, all[lane]])
  writeFileSync(file, JSON.stringify(Object.fromEntries(named), null, 2))
  files.push(file)
}

for (const panel of readdirSync(panels)) {
  if (!existsSync(join(panels, panel, 'index.ts'))) continue
  const examples = examplesOf(panel)
  const lanes = examples.flatMap((example) => example.lanes)
  const [whole, folder] = ['scenarios.json', 'examples'].map((name) => join(panels, panel, name))
  for (const old of [whole, folder]) rmSync(old, { recursive: true, force: true })
  if (new Set(lanes).size < MANY) write(whole, lanes)
  else {
    mkdirSync(folder)
    for (const example of examples) write(join(folder, `${example.id}.json`), example.lanes)
  }
}
execFileSync('npx', ['biome', 'format', '--write', ...files])
