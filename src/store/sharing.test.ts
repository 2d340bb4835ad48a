import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digestAt, runOf } from '../playback/testRuns'
import { ENGINE_REVISION, seconds, simTime } from '../sim'
import type { InterventionAct, Run } from '../sim/scenario'
import { intervened } from './branching'
import { openRunsFile, readRunsFile, writeRunsFile } from './runFile'
import { packRuns, type Shared, unpackRuns } from './sharing'

const run = runOf('three-counters', { length: 12 })
const other = runOf('three-counters-retry', { length: 12, seed: 9 })
const act: fc.Arbitrary<InterventionAct> = fc.oneof(
  fc.record({
    do: fc.constantFrom('server.crash' as const, 'server.recover' as const),
    server: fc.constantFrom('s1', 's2', 's3'),
  }),
  fc.record({ do: fc.constant('gateway.retries' as const), retries: fc.nat(10) }),
)
const lanes = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 11_999_999 }), act), { maxLength: 8 })
  .map((list) =>
    [...list]
      .sort(([a], [b]) => a - b)
      .reduce<readonly Run[]>(
        (runs, [at, one]) => intervened(runs, simTime(at), { act: one, lane: 'all' }),
        [run, other],
      ),
  )

const at = simTime(seconds(7))
const sharedOf = (runs: readonly Run[]): Shared => ({
  engine: ENGINE_REVISION,
  at,
  lanes: runs.map((one) => ({ run: one, digest: digestAt(one, at) })),
  view: { speed: 2, lane: 1, request: 12, 'view-tab': 'queues' },
})

const packed = (shared: Shared): readonly string[] => {
  const result = packRuns(shared)
  if (!result.ok) throw new Error('too long')
  return result.runs
}

describe('a link', () => {
  test('brings the same runs, instant and view, and the digest of each log', () => {
    fc.assert(
      fc.property(lanes, (runs) => {
        const shared = sharedOf(runs)
        const read = unpackRuns({ runs: packed(shared), figure: 'why-1.7' })
        expect(read).toEqual({
          ok: true,
          arrival: {
            figure: 'why-1.7',
            lanes: runs,
            at,
            view: shared.view,
            digests: shared.lanes.map(({ digest }) => digest.slice(0, 8)),
            engine: ENGINE_REVISION,
          },
        })
      }),
      { numRuns: 30 },
    )
  })

  test('that was cut, edited or made up is refused with a reason, whatever was done to it', () => {
    const [first, second] = packed(sharedOf([run, other]))
    const damage = fc.oneof(
      fc.nat(first.length - 1).map((end) => first.slice(0, end)),
      fc
        .tuple(fc.nat(first.length - 1), fc.stringMatching(/^[\w-]$/))
        .map(([place, letter]) => first.slice(0, place) + letter + first.slice(place + 1)),
      fc.string({ maxLength: 400 }),
      fc.stringMatching(/^1[\w-]{1,400}$/),
    )
    fc.assert(
      fc.property(damage, (text) => {
        fc.pre(text !== first)
        const read = unpackRuns({ runs: [text, second], figure: null })
        expect(read.ok).toBe(false)
        if (!read.ok) expect(read.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 150 },
    )
    expect(unpackRuns({ runs: [first, second], figure: null }).ok).toBe(true)
  })

  test('that would be too long says by how much instead', () => {
    const interventions = Array.from({ length: 3000 }, (_, index) => ({
      at: simTime(index * 137),
      do: 'server.slow' as const,
      server: 's1',
      speed: 1 + ((index * 7919) % 1000) / 1000,
    }))
    const long = { run: { ...run, interventions }, digest: '0123456789abcdef' }
    const result = packRuns({ ...sharedOf([run]), lanes: [long] })
    expect(result).toMatchObject({ ok: false, limit: 8000 })
    if (!result.ok) expect(result.length).toBeGreaterThan(8000)
  })

  test('longer than any that we write is not even unpacked', () => {
    const runs = Array.from({ length: 5000 }, () => '1AAAA')
    expect(unpackRuns({ runs, figure: null }).ok).toBe(false)
  })
})

describe('a run file', () => {
  const file = (text: string) => ({ size: text.length, text: () => Promise.resolve(text) })

  test('brings what a link brings', () => {
    fc.assert(
      fc.property(lanes, (runs) => {
        const shared = sharedOf(runs)
        const link = unpackRuns({ runs: packed(shared), figure: null })
        expect(readRunsFile(writeRunsFile('two-shops', shared))).toEqual(link)
      }),
      { numRuns: 20 },
    )
  })

  test('may be a scenario as a teacher writes it', () => {
    const opened = readRunsFile(
      JSON.stringify({
        version: 1,
        seed: 5,
        duration: '10s',
        traffic: [
          {
            name: 'web',
            arrivals: { kind: 'poisson', rate: 2 },
            work: { kind: 'fixed', value: '1s' },
          },
        ],
        pools: [{ name: 'web', servers: [{ name: 's1' }] }],
      }),
    )
    expect(opened.ok).toBe(true)
    if (opened.ok) expect(opened.arrival.lanes).toMatchObject([{ seed: 5, interventions: [] }])
  })

  test('that is none says why: not JSON, another version, wrong inside, nothing at all', async () => {
    const whole = JSON.parse(writeRunsFile('two-shops', sharedOf([run])))
    const bad = [
      '',
      '{',
      'null',
      '[]',
      '{"counterflow":1}',
      JSON.stringify({ ...whole, lanes: [] }),
      JSON.stringify({ ...whole, lanes: [{ ...whole.lanes[0], run: 7 }] }),
      JSON.stringify({ ...whole, lanes: [{ ...whole.lanes[0], digest: 'zz' }] }),
      `{"counterflow":1,"lanes":[{"__proto__":{}}]}`,
      `${'['.repeat(100_000)}`,
    ]
    for (const text of bad) {
      const opened = await openRunsFile(file(text))
      expect(opened.ok).toBe(false)
      if (!opened.ok && 'problems' in opened) expect(opened.problems.length).toBeGreaterThan(0)
    }
    const later = await openRunsFile(file(JSON.stringify({ ...whole, counterflow: 2 })))
    expect(later).toEqual({ ok: false, code: 'file-version', found: '2' })
    const wrong = readRunsFile(JSON.stringify({ ...whole, lanes: [{ ...whole.lanes[0], at: 7 }] }))
    expect(wrong).toMatchObject({ ok: false, problems: [{ path: '$.lanes[0].at', found: '7' }] })
  })

  test('past 8 MiB, or that cannot be read, is not opened', async () => {
    const size = 8 * 2 ** 20 + 1
    const unread = () => Promise.reject(new Error('must not be read'))
    expect(await openRunsFile({ size, text: unread })).toEqual({
      ok: false,
      code: 'file-too-large',
      size,
    })
    expect(await openRunsFile({ size: 5, text: unread })).toEqual({
      ok: false,
      code: 'file-unreadable',
    })
  })
})
