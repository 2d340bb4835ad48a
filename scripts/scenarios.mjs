// npm run scenarios: reads the named scenarios once, so that a panel page need not, and writes to
// the folder of each panel those that its manifest names.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, root } from './bundle.mjs'

const entry = await bundle('src/headless/scenarios.ts')
const all = JSON.parse(execFileSync(process.execPath, [entry], { maxBuffer: 2 ** 26 }))
const panels = join(root, 'src/panels')
const files = []
for (const folder of readdirSync(panels)) {
  const manifest = join(panels, folder, 'index.ts')
  if (!existsSync(manifest)) continue
  // An example may be called like a scenario that it does not show.
  const source = readFileSync(manifest, 'utf8').replace(/\bid: '[^']+'/g, '')
  const quoted = [...source.matchAll(/'([^']+)'/g)].map(([, text]) => text)
  const named = [...new Set(quoted)].filter((text) => Object.hasOwn(all, text)).sort()
  const file = join(panels, folder, 'scenarios.json')
  writeFileSync(file, JSON.stringify(Object.fromEntries(named.map((id) => [id, all[id]])), null, 2))
  files.push(file)
}
execFileSync('npx', ['biome', 'format', '--write', ...files])
