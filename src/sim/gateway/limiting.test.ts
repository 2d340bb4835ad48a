import { describe, expect, it } from 'vitest'
import { parseScenario, toDocument } from '../scenario'
import { Simulation } from '../simulation'
import { fates, type Plot, runOf, tell } from '../story'
import { MILLISECOND, simTime } from '../time'

/** So many requests at once, each of 100 ms, for one server of many slots. */
const crowd = (count: number, more: Partial<Plot> = {}): Plot => ({
  requests: Array.from({ length: count }, () => [0, 100] as const),
  servers: [{ slots: 50, minConnections: 2, maxConnections: 10 }],
  pool: { fullConnections: 20 },
  gateway: { queue: 100 },
  ...more,
})

const begunAtOnce = (plot: Plot): number =>
  tell(plot, 'started').filter((line) => line.startsWith('0 ')).length

describe('a limit that grows with the load', () => {
  it('is the least while few are there, all of it once the pool is full, and in between a share', () => {
    expect([1, 2, 3, 6, 12, 20, 40].map((count) => begunAtOnce(crowd(count)))).toEqual([
      1, 2, 2, 3, 6, 10, 10,
    ])
  })

  it('lets those in first who wait, and not who made it grow', () => {
    const [third] = tell(crowd(6), 'started')
      .filter((line) => line.startsWith('0 '))
      .slice(2)
    expect(third).toBe('0 r2 started s1')
  })

  it('shrinks again as they leave, so that the last of a crowd go two by two', () => {
    const ends = fates(crowd(6)).map((line) => Number.parseInt(line, 10))
    expect(ends).toEqual([100, 100, 100, 200, 200, 300])
  })

  it('stays where a pool does not say when it is full', () => {
    const servers = [{ slots: 50, maxConnections: 10 }]
    expect(begunAtOnce(crowd(6, { servers, pool: {} }))).toBe(6)
  })
})

describe('a line with an end', () => {
  const servers = [{ maxConnections: 1 }]
  const gateway = { queue: 10, queueTimeout: '150ms' }

  it('turns away who has stood in it for too long, with a reason of its own', () => {
    expect(fates(crowd(3, { servers, pool: {}, gateway }))).toEqual([
      '100 r0 completed s1',
      '150 r2 rejected 503 queue-timeout',
      '200 r1 completed s1',
    ])
  })

  it('does not shorten a patience that ends before', () => {
    const plot = crowd(3, { servers, pool: {}, gateway: { ...gateway, timeout: '120ms' } })
    expect(fates(plot)).toEqual([
      '100 r0 completed s1',
      '120 r1 failed s1 504 timeout',
      '120 r2 failed s1 504 timeout',
    ])
  })
})

it('a run is the same from a checkpoint, and its document reads as the same', () => {
  const plot = crowd(30, { gateway: { queue: 100, queueTimeout: '150ms' } })
  const run = runOf(plot)
  const straight = new Simulation(run)
  straight.advance(simTime(1_000 * MILLISECOND))
  const looked = new Simulation(run)
  looked.advance(simTime(120 * MILLISECOND))
  const kept = looked.checkpoint()
  looked.advance(simTime(500 * MILLISECOND))
  looked.restore(kept)
  looked.advance(simTime(1_000 * MILLISECOND))
  expect(looked.world.log.digest()).toBe(straight.world.log.digest())
  expect(parseScenario(toDocument(run.scenario))).toEqual({ ok: true, scenario: run.scenario })
})
