// Installs the packages that package-lock.json asks for, if they are not there already.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
/** npm is a script on Windows, which needs a shell to start it. */
const shell = process.platform === 'win32'

function packagesOf(file) {
  const path = join(root, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined
}

/** npm notes what it installed in node_modules/.package-lock.json: compare that with our lock. */
function isCurrent() {
  const wanted = packagesOf('package-lock.json')
  const present = packagesOf('node_modules/.package-lock.json')
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === '') return true
    return present[path] ? present[path].version === version : Boolean(optional || peer)
  })
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Counterflow needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Runs a command with our streams; answers its exit code. */
export function command(name, args, options = {}) {
  const done = spawnSync(name, args, { cwd: root, stdio: 'inherit', shell, ...options })
  if (done.error) console.error(`${name}: ${done.error.message}`)
  return done.status ?? 1
}

/** Makes node_modules agree with package-lock.json, or ends the process. */
export function installPackages() {
  checkNode()
  if (isCurrent()) return
  console.log('Installing packages (once) ...')
  // npm ci starts from nothing; a folder in use, as on Windows, may not be removable.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--include=dev']
  if (command('npm', ['ci', ...quiet]) === 0) return
  if (command('npm', ['install', ...quiet]) === 0) return
  console.error('The packages could not be installed: see the message above.')
  process.exit(1)
}
