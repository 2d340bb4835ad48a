// npm run schema: writes the JSON Schema of the scenario format, by which editors complete and
// check scenarios.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle, root } from './bundle.mjs'

const path = await bundle('src/headless/schema.ts')
const { scenarioJsonSchema } = await import(pathToFileURL(path).href)
const target = join(root, 'public/scenario.schema.json')
writeFileSync(target, `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`)
console.log('wrote public/scenario.schema.json')
