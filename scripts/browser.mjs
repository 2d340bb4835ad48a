// Finds a Chromium to test with, and as a last resort installs one.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { command, root } from './install.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
]

/** What the browser of a test is started with: it asks nothing of anybody but the page. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

function playwrightsOwn() {
  const require = createRequire(join(root, 'package.json'))
  try {
    return [require('@playwright/test').chromium.executablePath()]
  } catch {
    return []
  }
}

/** The path of a browser on this machine: CHROME_PATH, then an installed one, then Playwright's. */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH
  if (chosen) return existsSync(chosen) ? chosen : undefined
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
  const installed = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...installed, ...elsewhere, ...playwrightsOwn()].find((path) => path && existsSync(path))
}

function installWithApt() {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  command('apt-get', ['update', '-qq'], { env })
  command('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
}

/** A browser's path, installing one if there is none; undefined, with advice, if that fails. */
export function ensureBrowser() {
  const present = findBrowser()
  if (present) return present
  console.log('No Chrome or Chromium found: installing one (once) ...')
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  command(process.execPath, [cli, 'install', 'chromium'], { shell: false, timeout: 240_000 })
  if (!findBrowser()) installWithApt()
  const path = findBrowser()
  if (!path)
    console.error(
      'No browser could be installed. Install Chrome or Chromium, or name one in CHROME_PATH.',
    )
  return path
}
