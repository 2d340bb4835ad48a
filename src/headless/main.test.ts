import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/simulate.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'simulate-'))
const SLOW = 60_000 // the first call bundles

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function simulate(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args])
    const output = { out: '', err: '' }
    child.stdout.on('data', (chunk) => {
      output.out += chunk
    })
    child.stderr.on('data', (chunk) => {
      output.err += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...output }))
    child.stdin.on('error', () => undefined) // it may have been refused before it was read
    child.stdin.end(input)
  })
}

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const document = {
  version: 1,
  duration: '60s',
  traffic: [
    {
      name: 'web',
      arrivals: { kind: 'poisson', rate: 3 },
      work: { kind: 'exponential', mean: '200ms' },
    },
  ],
  pools: [{ name: 'web', servers: [{ name: 's1' }, { name: 's2' }] }],
}

const shop = file('shop.json', JSON.stringify(document))

beforeAll(() => simulate([shop]), SLOW)
afterAll(() => rmSync(folder, { recursive: true }))

describe('npm run simulate', () => {
  test('prints one JSON object and nothing else', async () => {
    const { code, out, err } = await simulate([shop])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject({ version: 1, seed: 1, until: '60000.000ms' })
    expect(out.endsWith('}\n')).toBe(true)
  })

  test('reads standard input and takes options; the same run has the same answer', async () => {
    const options = ['--seed', '7', '--until', '30s', '--requests', '--events']
    const [fromFile, fromInput] = await Promise.all([
      simulate([shop, ...options]),
      simulate([...options, '-'], JSON.stringify(document, null, 2)),
    ])
    expect(fromFile.code).toBe(0)
    expect(fromInput).toEqual(fromFile)
    const { list, events, requests } = JSON.parse(fromFile.out)
    expect(list).toHaveLength(requests.arrived)
    expect(events[0].kind).toBe('request.sent')
  })

  test('sums several seeds up', async () => {
    const { out } = await simulate([shop, '--seeds', '4'])
    const { digest, requests } = JSON.parse(out)
    expect(new Set(digest).size).toBe(4)
    expect(requests.arrived.low).toBeLessThan(requests.arrived.mean)
  })

  test(
    'ends with code 2 and one line a problem on standard error for bad input',
    async () => {
      const twins = {
        ...document,
        pools: [{ name: 'a', servers: [{ name: 's1' }, { name: 's1' }] }],
      }
      const cases = [
        [[file('twins.json', JSON.stringify(twins))], '$.pools[0].servers[1].name: found "s1"'],
        [[file('cut.json', '{"version": 1,')], '$: found nothing, allowed: JSON; it breaks off'],
        [[file('big.json', ' '.repeat(10_000_000))], 'at most 1 MiB of JSON'],
        [[file('text.json', 'é')], '$: found "é"'],
        [[join(folder, 'missing.json')], 'there is no such file'],
        [[folder], 'this is a folder'],
        [['/dev/zero'], 'at most 1 MiB of JSON'],
        [[shop, '--fast'], "'--fast'"],
        [[], 'usage: simulate'],
      ] as const
      const ended = await Promise.all(cases.map(([args]) => simulate(args)))
      for (const [index, { code, out, err }] of ended.entries()) {
        expect(err).toContain(cases[index][1])
        expect({ code, out }).toEqual({ code: 2, out: '' })
        expect(err).not.toContain('    at ') // no stack: the fault is not ours
      }
    },
    SLOW,
  )

  test('refuses bytes that are no UTF-8', async () => {
    const path = join(folder, 'bytes.json')
    writeFileSync(path, new Uint8Array([0x7b, 0xff, 0x7d]))
    const { code, err } = await simulate([path])
    expect(code).toBe(2)
    expect(err).toContain('no UTF-8')
  })

  test('does not mind when its reader stops reading', async () => {
    const ended = await new Promise<{ code: number | null; err: string }>((resolve) => {
      const simulating = `"${process.execPath}" "${script}" "${shop}" --events`
      const command = `${simulating} | head -c 10; echo "\${PIPESTATUS[0]}" >&2`
      const child = spawn('bash', ['-c', command])
      let err = ''
      child.stderr.on('data', (chunk) => {
        err += chunk
      })
      child.on('close', (code) => resolve({ code, err }))
    })
    expect(ended).toEqual({ code: 0, err: '0\n' })
  })
})
