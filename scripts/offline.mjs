// Writes offline.js beside the course: the service worker that stores the course on the device of a
// reader who asks for it (src/app/keep), with the list of what it stores.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { minifySync } from 'rolldown/experimental'

const worker = fileURLToPath(new URL('./offline/worker.js', import.meta.url))

/** The course itself: embeds, pages of single panels, posters and the one file are left out. */
const wanted = /^(index\.html|icon\.svg|manifest\.webmanifest|(assets|icons)\/.+)$/

/** Path, bytes and the begin of the hash of each file of a folder that is stored. */
function filesIn(folder) {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
  return all
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => wanted.test(path) && !path.endsWith('.map'))
    .sort()
    .map((path) => {
      const body = readFileSync(join(folder, path))
      return [path, body.length, createHash('sha256').update(body).digest('hex').slice(0, 16)]
    })
}

/** For the build of the course; to be written after its files. */
export function offlineCopy() {
  let folder = ''
  return {
    name: 'counterflow-offline',
    apply: 'build',
    configResolved({ root, build }) {
      folder = join(root, build.outDir)
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const files = filesIn(folder)
        const version = createHash('sha256')
          .update(JSON.stringify(files))
          .digest('hex')
          .slice(0, 12)
        const bytes = files.reduce((sum, [, size]) => sum + size, 0)
        const list = `const KEPT=${JSON.stringify({ version, bytes, files })};`
        const { code } = minifySync('worker.js', readFileSync(worker, 'utf8'))
        writeFileSync(join(folder, 'offline.js'), list + code)
      },
    },
  }
}
