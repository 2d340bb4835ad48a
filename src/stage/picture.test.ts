import { describe, expect, test } from 'vitest'
import { type CellsView, duration, History, simTime } from '../sim'
import { scenarioNamed } from '../sim/scenario'
import { handMade } from './handMade'
import { layoutStage } from './layout/layout'
import { parseColor } from './palette'
import { pictureOf, samePicture, standingOf } from './picture'
import { crowdAt, ratesAt, utilizationAt } from './utilization'

const moment = handMade({
  at: 10,
  servers: [{ slots: 2 }, { slots: 4 }],
  turn: 1,
  rates: [2, 1.25],
})

/** Cells of 250 ms in which server 0 is half busy until 8 s and fully busy after. */
function cellsUntil(count: number): CellsView {
  const column = (value: (i: number) => number) =>
    Float32Array.from({ length: count }, (_, i) => value(i))
  const wide = new Float64Array(count)
  return {
    width: duration(250_000),
    count,
    windowCells: 16,
    arrived: wide,
    completed: wide,
    failed: wide,
    rejected: wide,
    inFlight: column((i) => (i === 30 ? 900 : 10)),
    waiting: column(() => 0),
    p50: wide,
    p95: wide,
    p99: wide,
    mean: wide,
    samples: wide,
    causes: new Map(),
    servers: [0, 1].map((id) => ({
      id,
      waiting: column(() => 0),
      busy: column((i) => (id === 0 ? (i < 32 ? 1 : 2) : 0)),
      assigned: column(() => 0.5),
      lost: column(() => 0),
    })),
    version: 1,
  }
}

const geometry = layoutStage({
  arrangement: 'compact',
  width: 669,
  height: 256,
  servers: moment.servers.map(({ slots, queue }) => ({ slots, places: queue })),
  clients: 50,
  hasBalancer: true,
  hasHeads: true,
  nameLength: 2,
})

describe('utilization', () => {
  test('is the busy share over the window behind the instant, not beyond it', () => {
    const cells = cellsUntil(60)
    expect([...utilizationAt(cells, 8e6, moment.servers)]).toEqual([0.5, 0])
    expect([...utilizationAt(cells, 12e6, moment.servers)]).toEqual([1, 0])
    expect([...utilizationAt(cells, 10e6, moment.servers)]).toEqual([0.75, 0])
  })

  test('is the busy share since the start before the first cell is finished', () => {
    const early = handMade({ servers: [{ slots: 2, busy: 2, busyTime: 100_000 }] })
    expect([...utilizationAt(cellsUntil(0), 100_000, early.servers)]).toEqual([0.5])
  })

  test('goes with the rate at which requests are sent to each server', () => {
    expect([...ratesAt(cellsUntil(60), 10e6, moment.servers)]).toEqual([2, 2])
  })

  test('remembers the crowd of the window, so that dots do not flicker', () => {
    expect(crowdAt(cellsUntil(60), 8e6, 12)).toBe(900)
    expect(crowdAt(cellsUntil(60), 14e6, 12)).toBe(12)
  })
})

describe('the picture of the marks', () => {
  const picture = pictureOf(moment, cellsUntil(60), geometry)

  test('is rounded to what can be seen', () => {
    expect(picture.lanes.map(({ name, utilization }) => [name, utilization])).toEqual([
      ['S1', 75],
      ['S2', 0],
    ])
    expect(picture.turn).toBe(1)
    expect(picture.asked).toBe(3.3)
  })

  test('stays the same where nobody could see a difference', () => {
    const later = { ...moment, records: 7 }
    expect(samePicture(picture, pictureOf(later, cellsUntil(60), geometry))).toBe(true)
    const other = handMade({
      ...{ at: 10 },
      servers: [{ slots: 2, memory: 0.5 }, { slots: 4 }],
      turn: 1,
    })
    expect(samePicture(picture, pictureOf(other, cellsUntil(60), geometry))).toBe(false)
  })

  test('names the gravest of what has become of a server', () => {
    const moment = handMade({
      servers: [
        { present: false, admin: 'down' },
        { admin: 'down', condition: 'crashed' },
        { condition: 'crashed', admin: 'drain' },
        { admin: 'drain' },
        { admin: 'backup' },
      ],
    })
    const [gone, out, broken, draining, well] = moment.servers.map((one) => standingOf(moment, one))
    expect([gone, out, broken, draining, well]).toEqual([
      'removed',
      'down',
      'crashed',
      'draining',
      'in',
    ])
  })

  test('tells a fleet that is not deployed yet from one that stands by, and one that is gone', () => {
    const scenario = scenarioNamed('two-releases')
    const history = new History({ scenario, seed: scenario.seed, interventions: [] })
    const seen = (at: number) => {
      history.advance(simTime(at))
      const now = history.moment()
      return now.servers.map((one) => standingOf(now, one))
    }
    expect(seen(0)).toEqual(['in', 'in', 'in', 'undeployed', 'undeployed', 'undeployed'])
    const every = new Set<string>()
    for (let share = 1; share <= 50; share += 1) {
      for (const standing of seen((scenario.duration * share) / 50)) every.add(standing)
    }
    expect([...every].sort()).toEqual(['draining', 'in', 'removed', 'standby', 'undeployed'])
  })
})

describe('colors', () => {
  test('are read as tokens and browsers write them', () => {
    expect(parseColor('#233C9F')).toBe(0x9f3c23)
    expect(parseColor(' #fff')).toBe(0xffffff)
    expect(parseColor('rgb(1, 2, 3)')).toBe(0x030201)
    expect(parseColor('rgb(1 2 3 / 0.5)')).toBe(0x030201)
  })

  test('that cannot be read are left to the browser', () => {
    for (const text of ['', 'Canvas', 'color(srgb 1 0 0)', '#12345', 'rgb(a, b, c)'])
      expect(parseColor(text)).toBeNull()
  })
})
