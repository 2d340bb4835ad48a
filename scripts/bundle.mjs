// Bundles one of our TypeScript entries for Node, once per version of its sources: Node 20 runs no
// TypeScript. The bundle is kept in node_modules/.cache under the hash of what it was made from.
// All of it goes into one file by name: with dynamic imports inlined instead, every module would
// be wrapped in a function, and its constants become variables that V8 reads anew each time; so it
// does with what one file imports from another (each a sixth slower).
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const cache = join(root, 'node_modules/.cache/counterflow')

function sourcesUnder(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !path.endsWith('.test.ts') && !path.includes('/vectors/'))
    .sort()
}

function fingerprint(entry) {
  const hash = createHash('sha256').update(entry)
  hash.update(readFileSync(join(root, 'package-lock.json')))
  hash.update(readFileSync(fileURLToPath(import.meta.url)))
  for (const folder of ['src/sim', 'src/headless'])
    for (const path of sourcesUnder(folder))
      hash.update(path.slice(root.length)).update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}

/** The path of an up-to-date bundle of `entry`, a path from the repository's root. */
export async function bundle(entry) {
  if (!existsSync(join(root, entry))) throw new Error(`${entry} does not exist`)
  const name = entry.replace(/[^a-z0-9]+/gi, '-')
  const folder = join(cache, `${name}.${fingerprint(entry)}`)
  const target = join(folder, 'index.mjs')
  if (existsSync(target)) return target
  const { build } = await import('rolldown')
  mkdirSync(cache, { recursive: true })
  for (const old of readdirSync(cache))
    if (old.startsWith(`${name}.`)) rmSync(join(cache, old), { force: true, recursive: true })
  // Written aside and renamed, so that a second process never runs half a bundle.
  const draft = `${folder}.${process.pid}`
  await build({
    input: { index: join(root, entry) },
    platform: 'node',
    logLevel: 'warn',
    // The command line and the benches have every rule at hand.
    checks: { ineffectiveDynamicImport: false },
    output: {
      dir: draft,
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
      codeSplitting: { groups: [{ name: 'all', test: () => true }] },
    },
  })
  try {
    renameSync(draft, folder)
  } catch (error) {
    // The other process was faster.
    rmSync(draft, { force: true, recursive: true })
    if (!existsSync(target)) throw error
  }
  return target
}
