// The cache in the simulation: instants and answers worked out by hand, and the law that nobody is
// served what was made for other header fields.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statusIn } from '../../engine/event'
import { Simulation } from '../../simulation'
import { type Plot, runOf } from '../../story'
import { MILLISECOND, simTime } from '../../time'
import { cacheAnswers } from '../answers'

type Told = Readonly<Record<string, unknown>>

// Of each request what the cache said, in order, and when its fate fell, in milliseconds.
const told = (plot: Plot): string[] => {
  const simulation = new Simulation(runOf(plot))
  simulation.advance(simTime((plot.lasts ?? 1_000) * MILLISECOND))
  const { log } = simulation.world
  const lines = plot.requests.map(() => [] as string[])
  for (let index = 0; index < log.count; index++) {
    const { kind, subject, value, at } = log.read(index)
    if (kind === 'cache.looked') lines[subject].push(cacheAnswers[value])
    if (/completed|failed|rejected/.test(kind))
      lines[subject].push(`${statusIn(value)} ${at / MILLISECOND}`)
  }
  return lines.map((words) => words.join(' '))
}

const at = (list: readonly number[], work = 10, more: Told = {}) =>
  list.map((instant) => [instant, work, more] as const)

describe('a cache', () => {
  it('answers at once what is fresh, to the microsecond', () => {
    const gateway = { cache: { ttl: '100ms' } }
    expect(told({ requests: at([0, 20, 109, 110, 130]), gateway })).toEqual([
      'miss 200 10',
      'hit 200 20',
      'hit 200 109',
      'expired 200 120',
      'hit 200 130',
    ])
  })

  it('keeps what the header fields of the answer allow, for as long as they say', () => {
    const kept = (headers: Told, ttl = '5s') =>
      told({
        requests: at([0, 500, 2_500], 10, { response: { headers } }),
        gateway: { cache: { ttl } },
        lasts: 5_000,
      }).map((line) => line.split(' ')[0])
    expect(kept({})).toEqual(['miss', 'hit', 'hit'])
    expect(kept({}, '0ms')).toEqual(['miss', 'miss', 'miss'])
    expect(kept({ 'Cache-Control': 'max-age=2' })).toEqual(['miss', 'hit', 'expired'])
    expect(kept({ 'cache-control': 's-maxage=9, max-age=0' })).toEqual(['miss', 'hit', 'hit'])
    expect(kept({ 'cache-control': 'max-age=2', age: '2' })).toEqual(['miss', 'expired', 'expired'])
    expect(kept({ expires: 'Thu, 01 Jan 1970 00:00:01 GMT' })).toEqual(['miss', 'hit', 'expired'])
    for (const headers of [
      { 'cache-control': 'no-store' },
      { 'cache-control': 'private, max-age=60' },
      { 'set-cookie': 'sid=1' },
      { vary: '*' },
    ])
      expect(kept(headers)).toEqual(['miss', 'miss', 'miss'])
  })

  it('lets one fetch and the others wait for it, where it has a lock', () => {
    const gateway = { cache: { ttl: '1s', lock: {} } }
    expect(told({ requests: at([0, 1, 2], 50), gateway })).toEqual([
      'miss 200 50',
      'joined hit 200 50',
      'joined hit 200 50',
    ])
  })

  it('sends everybody to the servers where it has none: a stampede', () => {
    const servers = [{ slots: 3 }]
    expect(
      told({ requests: at([0, 1, 2], 50), servers, gateway: { cache: { ttl: '1s' } } }),
    ).toEqual(['miss 200 50', 'miss 200 51', 'miss 200 52'])
  })

  it('frees at once who waits for an answer that may not be kept', () => {
    const requests = at([0, 1, 2], 50, { response: { headers: { 'cache-control': 'private' } } })
    const gateway = { cache: { ttl: '1s', lock: {} } }
    expect(told({ requests, servers: [{ slots: 3 }], gateway })).toEqual([
      'miss 200 50',
      'joined miss 200 100',
      'joined miss 200 100',
    ])
  })

  it('waits for as long as the lock lasts, and then fetches for itself', () => {
    const gateway = { cache: { ttl: '1s', lock: { timeout: '20ms' } } }
    expect(told({ requests: at([0, 5], 50), servers: [{ slots: 2 }], gateway })).toEqual([
      'miss 200 50',
      'joined miss 200 75',
    ])
  })

  it('lets the next one fetch when the first one fails', () => {
    const deeds = [[20, { do: 'server.crash', server: 's1' }]] as const
    const gateway = { cache: { ttl: '1s', lock: {} } }
    const servers = [{}, {}]
    expect(told({ requests: at([0, 1, 2], 50), servers, gateway, deeds })).toEqual([
      'miss 502 20',
      'joined miss 200 70',
      'joined hit 200 70',
    ])
  })

  it('uses what is stale while it is fetched anew, and for nobody but the cache', () => {
    const gateway = { cache: { ttl: '10ms', stale: { whileRevalidate: '1s' } } }
    expect(told({ requests: at([0, 100, 110, 160], 50), gateway })).toEqual([
      'miss 200 50',
      'stale 200 100',
      'updating 200 110',
      'updating 200 160'.replace('updating', 'stale'),
    ])
  })

  it('stands in for a server that fails', () => {
    const deeds = [[40, { do: 'server.crash', server: 's1' }]] as const
    const gateway = { cache: { ttl: '10ms', stale: { ifError: '100ms' } } }
    expect(told({ requests: at([0, 50, 200], 10), gateway, deeds })).toEqual([
      'miss 200 10',
      'expired stale 200 50',
      'expired 502 200',
    ])
  })

  it('goes on fetching for those who wait when the first one gives up', () => {
    const gateway = { timeout: '30ms', cache: { ttl: '1s', lock: {} } }
    expect(told({ requests: at([0, 20], 40), gateway })).toEqual([
      'miss 504 30',
      'joined hit 200 40',
    ])
  })

  it('keeps what is asked for often enough', () => {
    const gateway = { cache: { ttl: '1s', minUses: 2 } }
    const said = told({ requests: at([0, 20, 40]), gateway }).map((line) => line.split(' ')[0])
    expect(said).toEqual(['miss', 'miss', 'hit'])
  })

  it('has no business with what is not asked for by GET or HEAD', () => {
    const requests = at([0, 20], 10, { method: 'POST' })
    expect(told({ requests, gateway: { cache: { ttl: '1s' } } })).toEqual(['200 10', '200 30'])
  })

  it('never serves what was made for other header fields', () => {
    const request = fc.record({
      at: fc.integer({ min: 0, max: 400 }),
      path: fc.constantFrom('/a', '/b'),
      language: fc.constantFrom('en', 'zh', 'fr'),
    })
    const cache = fc.constantFrom<Told>(
      { ttl: '100ms' },
      { ttl: '1s', lock: {} },
      { ttl: '20ms', lock: { timeout: '5ms' }, stale: { whileRevalidate: '1s' } },
      { ttl: '1s', lock: {}, dialect: 'nginx' },
    )
    const sizeOf = (path: string, language: string) =>
      1_000 * (1 + ['/a', '/b'].indexOf(path)) + ['en', 'zh', 'fr'].indexOf(language)
    fc.assert(
      fc.property(fc.array(request, { minLength: 2, maxLength: 20 }), cache, (list, rule) => {
        const sorted = [...list].sort((a, b) => a.at - b.at)
        const requests = sorted.map(({ at, path, language }) => {
          const response = {
            bytes: sizeOf(path, language),
            headers: { vary: 'Accept-Language' },
          }
          return [at, 7, { path, headers: { 'accept-language': language }, response }] as const
        })
        const simulation = new Simulation(runOf({ requests, gateway: { cache: rule } }))
        simulation.advance(simTime(1_000 * MILLISECOND))
        const { log } = simulation.world
        for (let index = 0; index < log.count; index++) {
          const { kind, subject, value } = log.read(index)
          const { path, language } = sorted[Math.max(0, subject)]
          if (kind === 'answer.sent') expect(value).toBe(sizeOf(path, language))
        }
      }),
      { numRuns: 300, seed: 4 },
    )
  })
})
