// Makes what the pages load smaller still: terser goes over what the bundler's own minifier has
// written, 2 kB less for every panel. The engine is left as it stands: a function that is folded
// into another may push it beyond what a browser compiles as one, and nobody waits for 200 bytes.
// What did not change since the last build is taken from node_modules/.cache.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { minify } from 'terser'

const root = join(fileURLToPath(new URL('..', import.meta.url)))
const cache = join(root, 'node_modules/.cache/counterflow/terse')
const options = { module: true, ecma: 2020, compress: { passes: 3 } }

const isOfEngine = (id) => id.includes('/src/sim/')

const FILE = String.raw`["'\x60][^"'\x60]+["'\x60]`
const IMPORT = String.raw`\(?(import\(${FILE}\)(?:\.then\([\w$]+=>[\w$]+\.[\w$]+\))?)\)?`
const END = String.raw`,\[\],import\.meta\.url\)`
const ONE = String.raw`\{([\w$]+):([\w$]+)\}`
const WHOLE = new RegExp(String.raw`[\w$]+\(\(\)=>${IMPORT}${END}`, 'g')
const PICKED = new RegExp(
  String.raw`[\w$]+\(async\(\)=>\{(?:let|const)${ONE}=await${IMPORT};return\{\1:\2\}\}${END}`,
  'g',
)

/** Asks for a file plainly where nothing is fetched along with it: Vite wraps every import into its
 * loader of such lists, be the list empty. */
const plain = (code) => code.replace(WHOLE, '$1').replace(PICKED, '$3')

/** For a build that is minified; to be done when Vite has written its lists. */
export const plainImports = () => ({
  name: 'counterflow-plain-imports',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, output) {
      for (const chunk of Object.values(output))
        if (chunk.type === 'chunk' && chunk.map === null) chunk.code = plain(chunk.code)
    },
  },
})

/** What a file depends on besides its own text. */
function maker() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256').update(lock).update(JSON.stringify(options)).digest()
}

async function terse(code, file) {
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const { code: written } = await minify(code, options)
  mkdirSync(cache, { recursive: true })
  writeFileSync(file, written)
  return written
}

/** For a build that is minified and has no source maps, which would no longer fit. */
export function tersely() {
  let isWanted = false
  return {
    name: 'counterflow-tersely',
    apply: 'build',
    enforce: 'post',
    configResolved({ build }) {
      isWanted = build.minify !== false && !build.sourcemap
    },
    async generateBundle(_options, output) {
      if (!isWanted) return
      const made = maker()
      const used = new Set()
      for (const chunk of Object.values(output)) {
        if (chunk.type !== 'chunk' || chunk.moduleIds.every(isOfEngine)) continue
        const hash = createHash('sha256').update(made).update(chunk.code).digest('hex')
        used.add(hash)
        chunk.code = await terse(chunk.code, join(cache, hash))
      }
      for (const old of existsSync(cache) ? readdirSync(cache) : [])
        if (!used.has(old)) rmSync(join(cache, old), { force: true })
    },
  }
}
