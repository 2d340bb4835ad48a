// npm test: installs what is missing, then runs every check, goes on after a failure, and closes
// with a table and one line that counts every test run. Checks that keep one core busy run beside
// each other; what one of them prints is printed whole, once it ends.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { installPackages, root } from './install.mjs'

const minute = 60_000
const output = join(root, 'node_modules/.cache/counterflow/test')
const bin = (path) => join(root, 'node_modules', path)

/** Runs a script of Node's to its exit code. */
function node(args, { env = {}, limit = 2 * minute, print } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['inherit', print ? 'pipe' : 'inherit', print ? 'pipe' : 'inherit'],
      timeout: limit,
      env: { ...process.env, ...env },
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', print)
    child.on('error', ({ message }) => console.error(`${args[0]}: ${message}`))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

function read(file) {
  const path = join(output, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

/** A stage that is one check: it passes or fails as a whole. */
const check = (args) => async (print) => {
  const ok = (await node(args, { print, limit: 6 * minute })) === 0
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}

/** A runner that fails without a failed test (a file that does not load) counts as one failure. */
function counted(code, { passed, failed, skipped = 0 }) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped }
}

/** One run of Vitest, every test of it counted. */
async function vitest(name, args = []) {
  const file = join(output, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await node([bin('vitest/vitest.mjs'), 'run', ...args, ...reporters], {
    limit: 16 * minute,
  })
  const report = read(`${name}.json`)
  const broken = report?.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  ).length
  return counted(code, {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + (broken ?? 0),
    skipped: report ? report.numPendingTests + report.numTodoTests : 0,
  })
}

/** The vector tests once more, where the course runs. */
function vectors() {
  if (!ensureBrowser()) return { passed: 0, failed: 1 }
  return vitest('vectors', ['-c', 'vitest.browser.config.ts'])
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

async function endToEnd() {
  if (!ensureBrowser()) return { passed: 0, failed: 1 }
  const env = {
    E2E_PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(output, 'e2e.json'),
  }
  const args = ['test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json']
  const code = await node([bin('@playwright/test/cli.js'), ...args], { env, limit: 26 * minute })
  const stats = read('e2e.json')?.stats
  const flaky = stats?.flaky ?? 0
  if (flaky > 0) console.log(`\n${flaky} FLAKY: passed at the second try only; named above`)
  return counted(code, {
    passed: (stats?.expected ?? 0) + flaky,
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  })
}

/** Rows of stages that run beside each other, a row from left to right. */
const groups = [
  [
    [
      ['messages', check([join(root, 'scripts/messages.mjs')])],
      [
        'format and lint',
        check([bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']),
      ],
      ['types', check([bin('typescript/bin/tsc'), '--noEmit'])],
    ],
  ],
  [
    [['unused code', check([bin('knip/bin/knip.js'), '--no-progress'])]],
    [
      ['build', check([bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn'])],
      ['size', check([bin('size-limit/bin.js')])],
    ],
  ],
  [
    [
      ['unit tests', () => vitest('unit')],
      ['vectors, browser', vectors],
      ['end-to-end tests', endToEnd],
    ],
  ],
]

async function runStage([name, stage], print) {
  if (!print) console.log(`\n--- ${name}`)
  const began = Date.now()
  const result = await stage(print)
  return { name, skipped: 0, ...result, seconds: (Date.now() - began) / 1000 }
}

/** One stage after the other; where others run beside, each is told of once it has ended. */
async function runRow(row, isAlone) {
  const done = []
  for (const stage of row) {
    const told = []
    done.push(await runStage(stage, isAlone ? undefined : (part) => void told.push(part)))
    if (!isAlone) console.log(`\n--- ${stage[0]}\n${Buffer.concat(told)}`)
  }
  return done
}

function printTable(rows) {
  const line = (cells) =>
    console.log(cells.map((cell, i) => (i ? cell.padStart(9) : cell.padEnd(18))).join(''))
  console.log('')
  line(['stage', 'passed', 'failed', 'skipped', 'seconds'])
  for (const row of rows)
    line([row.name, ...[row.passed, row.failed, row.skipped].map(String), row.seconds.toFixed(1)])
}

const sum = (rows, key) => rows.reduce((total, row) => total + row[key], 0)

installPackages()
rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })
const began = Date.now()
const rows = []
for (const group of groups)
  rows.push(...(await Promise.all(group.map((row) => runRow(row, group.length === 1)))).flat())
printTable(rows)
console.log(`\n${((Date.now() - began) / minute).toFixed(1)} minutes`)
const failed = sum(rows, 'failed')
console.log(`\n${sum(rows, 'passed')} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
