// Writes the table in src/embed/PARAMETERS.md from the parameters that an embed reads.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(root, 'node_modules/.embed-docs-'))
const file = join(folder, 'document.mjs')
try {
  await build({ input: join(root, 'src/embed/document.ts'), output: { file } })
  const { documentWith } = await import(pathToFileURL(file).href)
  const page = join(root, 'src/embed/PARAMETERS.md')
  writeFileSync(page, documentWith(readFileSync(page, 'utf8')))
} finally {
  rmSync(folder, { recursive: true })
}
