// npm run hero: makes the still of the first page anew from the engine.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, root } from './bundle.mjs'

const entry = await bundle('src/headless/hero.ts')
writeFileSync(join(root, 'src/app/home/hero.json'), execFileSync(process.execPath, [entry]))
