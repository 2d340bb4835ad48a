// A config says everything that its scenario says of servers, the same each time, in both
// languages; and the real programs, where they are installed, accept it.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
  namedScenarios,
  parseScenario,
  policyKinds,
  type Scenario,
  scenarioNamed,
} from '../sim/scenario'
import { configOf, fileNames, type Product, products } from '.'
import en from './words/en.json'
import zh from './words/zh.json'

const named = namedScenarios.map(({ id }) => ({ id, scenario: scenarioNamed(id) }))
const EVERY = import.meta.env.MODE === 'whole' ? 1 : 6 // of the named scenarios, for the programs
const languages = ['en', 'zh'] as const

const config = (scenario: Scenario, product: Product, language: 'en' | 'zh' = 'en'): string =>
  configOf(scenario, { product, language, title: 'a test' })

const written = (document: unknown): Scenario => {
  const parsed = parseScenario(document)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

const shop = (more: object): Scenario =>
  written({
    version: 1,
    duration: '10s',
    traffic: [
      {
        name: 'all',
        arrivals: { kind: 'poisson', rate: 1 },
        work: { kind: 'fixed', value: '1ms' },
      },
    ],
    pools: [{ name: 'counters', servers: [{ name: 's1' }, { name: 's2' }] }],
    ...more,
  })

const STREAM = '/usr/lib/nginx/modules/ngx_stream_module.so' // where Debian has it

const states = ['up', 'down', 'drain', 'backup'] as const
const heavy = states.map((state, place) => ({ name: state, state, weight: [5000, 1, 0, 7][place] }))
const page = (name: string, when: object, action: object) => ({ name, when, action })
const quoting = '^/(a|b)+"\'\\\\.\\d{2}[#;{ ]$'

/** What few scenarios have: every policy, every state, every kind of rule. */
const rare: Readonly<Record<string, Scenario>> = {
  ...Object.fromEntries(
    policyKinds.map((kind) => [
      kind,
      shop({ gateway: { policy: { kind } }, pools: [{ name: 'counters', servers: heavy }] }),
    ]),
  ),
  'sent on': shop({
    gateway: { retries: 2, retryOn: ['reset', 'timeout', 'error'], serverTimeout: '2s' },
  }),
  'sent on, writes too': shop({
    gateway: { retries: 1, retryOn: ['timeout'], serverTimeout: '2s', retryWrites: true },
  }),
  'only backups': shop({ pools: [{ name: 'p', servers: [{ name: 's1', state: 'backup' }] }] }),
  'hash of a cookie': shop({ gateway: { policy: { kind: 'hash', key: 'cookie:my-cart' } } }),
  'hash of a header': shop({ gateway: { policy: { kind: 'ring-hash', key: 'header:x-user' } } }),
  'rules by path in order': shop({
    gateway: {
      routes: [
        page('short', { path: { prefix: '/a' } }, { pool: 'counters', timeout: '2s' }),
        page('long', { path: { prefix: '/a/b' } }, { status: 403 }),
        page('odd', { path: { regex: quoting } }, { redirect: { status: 302, to: '/x?h={host}' } }),
        page('shared', {}, { pools: [{ pool: 'counters', weight: 3 }] }),
        page('late', { path: { exact: '/late' } }, { status: 404 }),
      ],
    },
  }),
  'rules by everything': shop({
    gateway: {
      routes: [
        page('host', { host: '*.example', method: 'POST' }, { status: 405 }),
        page('who', { header: { name: 'x-who', regex: '^a"b$' } }, { pool: 'counters' }),
        page('cart', { cookie: { name: 'cart' } }, { pool: 'counters', rewrite: '/c' }),
        page('form', { body: { name: 'f', exact: "it's" } }, { status: 400 }),
        page('api', { path: { prefix: '/api' } }, { pool: 'counters', rewrite: '/v2' }),
      ],
      firewall: { rules: [{ name: 'odd', where: 'query', regex: quoting }] },
      cache: { ttl: '10s', key: ['host', 'path', 'header:accept'], lock: {}, minUses: 2 },
      compression: {},
    },
  }),
  'probes and passive checks': shop({
    health: { active: { kind: 'http', expect: '200-299' }, passive: {} },
  }),
}

const isInstalled = (program: string): boolean =>
  spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined

const folder = mkdtempSync(join(tmpdir(), 'config-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What the program says against a config; null where it accepts it. */
function refusal(product: Product, text: string): string | null {
  const file = join(folder, fileNames[product])
  mkdirSync(join(folder, 'cache'), { recursive: true })
  // Where a log may be written is the machine's business.
  writeFileSync(file, text.replace(/^(http|stream) \{$/m, '$1 {\n    access_log off;'))
  const isStream = product === 'nginx' && /^stream \{/m.test(text)
  const module = isStream && existsSync(STREAM) ? `load_module ${STREAM}; ` : ''
  const ours = `${module}pid ${folder}/nginx.pid; error_log stderr;`
  const args =
    product === 'nginx' ? ['-t', '-c', file, '-p', folder, '-g', ours] : ['-c', '-f', file]
  const { status, stderr } = spawnSync(product, args, { encoding: 'utf8' })
  return status === 0 ? null : stderr
}

test('both languages say the same, with the same things filled in', () => {
  const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
  expect(Object.keys(zh)).toEqual(Object.keys(en))
  for (const [id, text] of Object.entries(en))
    expect(slots(zh[id as keyof typeof en]), id).toEqual(slots(text))
})

describe.each(products)('%s', (product) => {
  test('every server of every scenario appears with its weight, address and limit', () => {
    for (const { id, scenario } of named) {
      const text = config(scenario, product)
      for (const { name, weight, address, slots, queue } of scenario.pools.flatMap(
        ({ servers }) => servers,
      )) {
        const lines = text.split('\n').filter((line) => /^\s*(# )?server /.test(line))
        const line = lines.find((each) => each.includes(address) && each.includes(name))
        expect(line, `${id}: ${name}`).toBeDefined()
        if (product === 'nginx') expect(line).toMatch(`weight=${Math.max(1, weight)} `)
        else expect(line).toMatch(/weight \d+ maxconn \d+/)
        expect(text, id).toContain(`${name}: slots ${slots}, places to wait ${queue}`)
      }
    }
  })

  test('a config is the same each time, ends its last line, and leaves no brace unfilled', () => {
    for (const { id, scenario } of named)
      for (const language of languages) {
        const text = config(scenario, product, language)
        expect(config(scenario, product, language)).toBe(text)
        expect(text, id).toMatch(/[^\n]\n$/)
        expect(text, id).not.toMatch(/undefined|null|\[object|NaN/)
      }
  })

  test.skipIf(isInstalled(product))('is NOT INSTALLED: its configs were not put to it', () => {
    process.stderr.write(`\n*** ${product} is not installed: no config was put to it ***\n\n`)
  })

  test.runIf(isInstalled(product))('the program accepts the config of each scenario', () => {
    // Two scenarios whose configs differ in comments alone are put to it once.
    const bare = (text: string) => text.replace(/^\s*#.*\n/gm, '').replace(/ {2}#.*$/gm, '')
    const seen = new Map<string, { id: string; text: string }>()
    const all = [...named, ...Object.entries(rare).map(([id, scenario]) => ({ id, scenario }))]
    for (const { id, scenario } of all) {
      const text = config(scenario, product)
      if (!seen.has(bare(text))) seen.set(bare(text), { id, text })
    }
    const put = [...seen.values()].filter(({ id }, place) => id in rare || place % EVERY === 0)
    const refused = put.flatMap(({ id, text }) => {
      const why = refusal(product, text)
      return why === null ? [] : [`${id}: ${why.slice(0, 300)}`]
    })
    expect(refused).toEqual([])
  })
})
