// Builds sites of other people's kinds with a panel in them, and drives them in a browser
// (npm run test:hosts). What a site is built with is installed into its own folder, at its first
// test; MkDocs and Sphinx are taken where the system has them. Name sites to test only those.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { chromiumArgs, findBrowser } from './browser.mjs'
import { driveComponent, driveDeck, drivePage, measureFour } from './hosts/drive.mjs'
import { serve } from './serve.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const fixtures = join(root, 'e2e/hosts')
const output = join(root, 'e2e/.output/hosts')

const run = (command, args, { cwd, env = {} }) => {
  const done = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${command}: ${(done.stderr || done.stdout).slice(-800)}`)
}

const has = (command) => spawnSync(command, ['--version']).status === 0

/** The React component, as npm would lay it down from its package. */
function installComponent(modules) {
  const from = join(root, 'packages/react')
  for (const part of ['package.json', 'dist'])
    cpSync(join(from, part), join(modules, 'counterflow-react', part), { recursive: true })
}

/** The fixture with the address of the course in it, beside what it is built with. */
function prepared(name, base) {
  const [from, to] = [join(fixtures, name), join(output, name)]
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  if (existsSync(join(from, 'package.json')) && !existsSync(join(from, 'node_modules')))
    run('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], { cwd: from })
  const skip = /[\\/](node_modules|cache|build|dist|\.docusaurus)([\\/]|$)/
  cpSync(from, to, { recursive: true, filter: (path) => !skip.test(path.slice(from.length)) })
  if (existsSync(join(from, 'node_modules')))
    cpSync(join(from, 'node_modules'), join(to, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
    })
  if (existsSync(join(to, 'node_modules/react'))) installComponent(join(to, 'node_modules'))
  for (const file of readdirSync(to, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || !/\.(html|mdx?|rst|yml)$/.test(file.name)) continue
    const path = join(file.parentPath ?? file.path, file.name)
    if (path.includes('node_modules')) continue
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('@BASE@', base))
  }
  return to
}

const npm = (site) => (cwd, base) => {
  run('npm', ['run', 'build'], { cwd, env: { COURSE: base, NO_UPDATE_NOTIFIER: '1' } })
  return join(cwd, site)
}

/** Each site: how it is built and where it lies then, and its page of four panels. */
const sites = {
  plain: { build: (cwd) => cwd, drive: drivePage, four: '' },
  reveal: { build: (cwd) => cwd, drive: driveDeck },
  vitepress: { build: npm('.vitepress/dist'), drive: drivePage, four: 'four.html' },
  docusaurus: { build: npm('build'), drive: driveComponent, four: 'four' },
  mkdocs: {
    needs: 'mkdocs',
    drive: drivePage,
    four: 'four/',
    build(cwd) {
      run('mkdocs', ['build', '-q'], { cwd })
      return join(cwd, 'site')
    },
  },
  sphinx: {
    needs: 'sphinx-build',
    drive: drivePage,
    four: 'four.html',
    build(cwd) {
      run('sphinx-build', ['-q', '.', 'site'], { cwd })
      return join(cwd, 'site')
    },
  },
}

async function test(name, { base, browser }) {
  const { build, drive, needs, four } = sites[name]
  if (needs && !has(needs)) return `not run: ${needs} is not installed`
  const folder = build(prepared(name, base), base)
  const site = await serve({ folder, search: true, port: 4500, isOurs: false })
  const address = site.address.replace('127.0.0.1', 'localhost')
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  try {
    await page.goto(address)
    const seen = await drive(page)
    await page.screenshot({ path: join(output, `${name}.png`) })
    if (four === undefined) return seen
    await page.goto(new URL(four, address).href)
    return `${seen}; ${await measureFour(page)}`
  } finally {
    await page.close()
    site.stop()
  }
}

if (!existsSync(join(root, 'dist/embed.html')))
  throw new Error('build the course first: npm run build')
run('npm', ['run', 'react'], { cwd: root })
const course = await serve({ search: true, port: 4450 })
const browser = await chromium.launch({ executablePath: findBrowser(), args: chromiumArgs })
const wanted = process.argv.slice(2)
for (const name of wanted.length > 0 ? wanted : Object.keys(sites)) {
  try {
    console.log(`${name.padEnd(12)} ${await test(name, { base: course.address, browser })}`)
  } catch (error) {
    process.exitCode = 1
    console.log(`${name.padEnd(12)} FAILED: ${error.message}`)
  }
}
await browser.close()
course.stop()
