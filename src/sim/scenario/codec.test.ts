import fc from 'fast-check'
import { deflateSync, strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { simTime } from '../time'
import { anyRun } from './arbitrary'
import { decodeBase64url, encodeBase64url } from './base64url'
import { bounds } from './bounds'
import { packRun, unpackBytes, unpackRun } from './codec'
import { scenarioNamed } from './named'
import type { Intervention } from './scenario'
import type { Share } from './share'
import { parseRunFile, writeRunFile } from './share'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const shareOf = (interventions: readonly Intervention[] = []): Share => ({
  engine: 'r1',
  digest: '9f2c01ab',
  at: simTime(27_000_001),
  run: { scenario: scenarioNamed('three-counters'), seed: 11, interventions },
  view: { panel: 'why-balance', selected: 17, log: true },
})

const anyShare: fc.Arbitrary<Share> = fc.record({
  engine: fc.constantFrom('r1', '0.1.0', 'a1b2c3'),
  digest: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 8, maxLength: 8 }),
  at: fc.integer({ min: 0, max: 60_000_000 }).map(simTime),
  run: anyRun,
  view: fc.dictionary(
    fc.constantFrom('panel', 'zoom', 'open'),
    fc.oneof(fc.string({ maxLength: 20 }), fc.integer(), fc.boolean()),
  ),
})

const textOf = (share: Share): string => {
  const packed = packRun(share)
  if (!packed.ok) throw new Error(`${packed.length} characters`)
  return packed.text
}

const codeOf = (link: string) => {
  const parsed = unpackRun(link)
  return parsed.ok ? 'ok' : parsed.problems[0]?.code
}

// What a link holds under its check digits, so that a test can forge one.
function forged(payload: Uint8Array): string {
  let hash = 0x811c9dc5
  for (const byte of payload) hash = Math.imul(hash ^ byte, 0x01000193)
  const bytes = new Uint8Array(4 + payload.length)
  new DataView(bytes.buffer).setUint32(0, hash >>> 0)
  bytes.set(payload, 4)
  return `1${encodeBase64url(bytes)}`
}

const forgedJson = (value: unknown) => forged(deflateSync(strToU8(JSON.stringify(value))))

describe('base64url', () => {
  test('brings every list of bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = encodeBase64url(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64url'))
        expect(decodeBase64url(text)).toEqual(bytes)
      }),
    )
  })

  test('refuses letters of another alphabet', () => {
    for (const text of ['AA+A', 'AA/A', 'AA==', 'A A', 'ÄA'])
      expect(decodeBase64url(text)).toBeNull()
  })
})

describe('a share link', () => {
  test('brings back run, instant, digest and view exactly', () => {
    fc.assert(
      fc.property(anyShare, (share) => {
        const packed = packRun(share)
        if (packed.ok) expect(unpackRun(packed.text)).toEqual({ ok: true, share })
      }),
    )
  })

  test('is made of letters that an address carries unchanged', () => {
    expect(textOf(shareOf())).toMatch(/^1[A-Za-z0-9_-]+$/)
    expect(encodeURIComponent(textOf(shareOf()))).toBe(textOf(shareOf()))
  })

  test('for a chapter scenario is short enough to be read out of a QR code', () => {
    expect(textOf(shareOf()).length).toBeLessThan(500)
  })

  test('with one letter changed, dropped or added anywhere is refused', () => {
    const link = textOf(shareOf())
    const edit = fc.record({
      at: fc.nat(link.length - 1),
      letter: fc.constantFrom(...letters),
      keep: fc.constantFrom(0, 1),
    })
    fc.assert(
      fc.property(edit, ({ at, letter, keep }) => {
        const edited = link.slice(0, at) + letter + link.slice(at + 1 - keep)
        fc.pre(edited !== link)
        expect(unpackRun(edited).ok).toBe(false)
        expect(unpackRun(link.slice(0, at)).ok).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  test('says what is the matter with it', () => {
    const link = textOf(shareOf())
    expect(codeOf(link)).toBe('ok')
    expect(codeOf('')).toBe('run-version')
    expect(codeOf(`2${link.slice(1)}`)).toBe('run-version')
    expect(codeOf(link.slice(0, -7))).toBe('link-changed')
    expect(codeOf(`${link.slice(0, 40)}%20${link.slice(40)}`)).toBe('link-text')
    expect(codeOf('1')).toBe('link-changed')
    expect(codeOf(`1${'A'.repeat(8_000)}`)).toBe('link-length')
    expect(codeOf(forged(new Uint8Array([255, 1, 2, 3])))).toBe('link-data')
    expect(codeOf(forged(deflateSync(strToU8('{"v":1'))))).toBe('syntax')
    expect(codeOf(forgedJson({ v: 2 }))).toBe('run-version')
    expect(codeOf(forgedJson([]))).toBe('object')
  })

  test('whose run is not valid says where in the run', () => {
    const bad = { v: 1, engine: 'r1', digest: '00000000', at: '0ms', run: { scenario: {} } }
    const parsed = unpackRun(forgedJson(bad))
    const paths = parsed.ok ? [] : parsed.problems.map(({ path }) => path)
    expect(paths).toContain('$.run.scenario.duration')
  })

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `1${text}`),
        ),
        (text) => {
          expect(unpackRun(text).ok).toBe(false)
        },
      ),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(unpackRun(forged(bytes)).ok).toBe(false)
      }),
    )
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(unpackRun(forgedJson(value)).ok).toBe(false)
      }),
    )
  })

  test('that would unpack without end is stopped at 8 MiB', () => {
    // Zeros pack a thousand to one: 1 kB of link becomes 1 MB, and no JSON.
    const within = forged(deflateSync(new Uint8Array(1_000_000), { level: 9 }))
    expect(within.length).toBeLessThanOrEqual(bounds.link)
    expect(codeOf(within)).toBe('syntax')
    // More than a link holds; a run file of another program might be packed like that.
    const bomb = deflateSync(new Uint8Array(10_000_000), { level: 1 })
    const before = process.memoryUsage().arrayBuffers
    expect(unpackBytes(bomb)).toMatchObject({ problems: [{ code: 'unpacked' }] })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1_048_576)
  })
})

describe('a run that is too long for a link', () => {
  // Instants and rates as a slider would leave them: whole microseconds, tenths of a request.
  const rates = (count: number): Intervention[] => {
    let random = 7
    const draw = (below: number) => {
      random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((random / 4_294_967_296) * below)
    }
    const instants = Array.from({ length: count }, () => draw(60_000_000)).sort((a, b) => a - b)
    return instants.map((at) => {
      const rate = draw(200) / 10
      return { at: simTime(at), do: 'traffic.rate', traffic: 'customers', rate }
    })
  }

  test('says how long it would be', () => {
    const packed = packRun(shareOf(rates(3_000)))
    expect(packed).toMatchObject({ ok: false, reason: 'too-long' })
    expect(packed.ok ? 0 : packed.length).toBeGreaterThan(bounds.link)
  })

  test('is one of more than some 700 interventions', () => {
    const packed = packRun(shareOf(rates(700)))
    expect(packed.ok ? packed.text.length : packed.length).toBeLessThan(bounds.link)
  })

  test('goes into a run file and comes back', () => {
    const share = shareOf(rates(3_000))
    expect(parseRunFile(writeRunFile(share))).toEqual({ ok: true, share })
  })
})

describe('a run file', () => {
  test('is JSON that the same door reads, and refuses what no link could hold either', () => {
    const text = writeRunFile(shareOf())
    expect(JSON.parse(text)).toMatchObject({ v: 1, engine: 'r1', run: { seed: 11 } })
    expect(parseRunFile('{}').ok).toBe(false)
    expect(parseRunFile(text.replace('"v":1', '"v":2'))).toMatchObject({
      problems: [{ path: '$.v', code: 'run-version' }],
    })
    const poisoned = text.replace('"view":{', '"view":{"__proto__":{},')
    expect(parseRunFile(poisoned)).toMatchObject({ problems: [{ code: 'forbidden-key' }] })
    const tooMuch = text.replace('"view":{', `"view":{"note":"${'x'.repeat(257)}",`)
    expect(parseRunFile(tooMuch)).toMatchObject({ problems: [{ path: '$.view.note' }] })
  })
})
