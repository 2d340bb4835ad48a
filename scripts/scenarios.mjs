// npm run scenarios: reads the named scenarios once, so that a panel page need not.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, root } from './bundle.mjs'

const entry = await bundle('src/headless/scenarios.ts')
const file = join(root, 'src/panels/scenarios.json')
writeFileSync(file, execFileSync(process.execPath, [entry]))
execFileSync('npx', ['biome', 'format', '--write', file])
