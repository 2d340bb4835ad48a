// What customers' requests tell a balancer, line by line. r0 is the first request, s1 the first
// server; round robin sends r0, r2, r4 and on to s1 while both are in.
import { describe, expect, it } from 'vitest'
import { type Plot, tell } from '../story'

const every = (gap: number, count: number): Plot['requests'] =>
  Array.from({ length: count }, (_, index) => [gap * index, 1])

const broken = { errors: 1, errorTime: '1ms' }

const plotOf = (passive: object, more: Partial<Plot> & { dialect?: string } = {}): Plot => {
  const { dialect, ...plot } = more
  return {
    requests: every(100, 60),
    servers: [broken, {}],
    lasts: 6_000,
    health: { ...(dialect ? { dialect } : {}), passive },
    ...plot,
  }
}

const beliefs = (plot: Plot): string[] => tell(plot, 'ejected', 'readmitted')

describe('a server whose answers are errors', () => {
  it('is ejected after so many in a row, and back when its time is over', () => {
    expect(beliefs(plotOf({ consecutive: 3, out: '2s' }))).toEqual([
      '401 ejected s1 consecutive',
      '2401 readmitted s1 time',
      '2901 ejected s1 consecutive',
      '4901 readmitted s1 time',
      '5401 ejected s1 consecutive',
    ])
  })

  it('is out for longer each time, up to a limit, and for less after good service', () => {
    const grown = plotOf(
      { consecutive: 1, out: '1s', outMost: '2s' },
      { deeds: [[4_000, { do: 'server.recover', server: 's1' }]] },
    )
    const out = beliefs(grown).filter((line) => line.includes('readmitted'))
    expect(out[0]).toBe('1001 readmitted s1 time')
    const [, second] = beliefs(grown).filter((line) => line.includes('ejected'))
    expect(Number.parseFloat(out[1]) - Number.parseFloat(second)).toBe(2_000)
  })

  it('is ejected after so many within the window, good ones in between or not', () => {
    const half = { errors: 0.5, errorTime: '1ms' }
    const plot = plotOf({ failures: 3, window: '2s', out: '10s' }, { servers: [half, {}] })
    const bad = tell(plot, 'finished').filter((line) => line.includes('s1 500'))
    const third = bad.map((line) => Number.parseFloat(line))
    const at = third.find((time, index) => index >= 2 && time - third[index - 2] <= 2_000)
    expect(beliefs(plot)).toEqual([`${at} ejected s1 failures`])
  })

  it('is ejected for a share of its answers, once there are enough of them', () => {
    const plot = plotOf({ share: 0.5, minimum: 8, window: '5s', out: '10s' })
    expect(beliefs(plot)).toEqual(['1401 ejected s1 share'])
  })

  it('is left alone where only broken connections count', () => {
    expect(beliefs(plotOf({ consecutive: 1, counts: 'connection' }))).toEqual([])
    const crash: Plot['deeds'] = [[1_000, { do: 'server.crash', server: 's1' }]]
    const plot = plotOf({ consecutive: 2, counts: 'connection' }, { deeds: crash })
    expect(beliefs(plot)[0]).toBe('1200 ejected s1 consecutive')
  })

  it('stays where no more may be ejected', () => {
    const all = { servers: [broken, broken, broken, broken] }
    const most = (maxEjected: number, more = {}) =>
      beliefs(plotOf({ consecutive: 1, out: '60s', maxEjected, ...more }, all)).length
    expect(most(0.5)).toBe(2)
    expect(most(0.2)).toBe(0)
    expect(most(0.2, { alwaysOne: true })).toBe(1)
  })
})

describe('a server that is slow', () => {
  it('is ejected when it takes several times as long as the others', () => {
    const slow = { servers: [{ speed: 0.05 }, {}, {}] }
    const rule = { slowness: 5, window: '2s', minimum: 4, out: '10s' }
    expect(beliefs(plotOf(rule, slow))).toHaveLength(1)
    expect(beliefs(plotOf(rule, slow))[0]).toContain('ejected s1 slowness')
    expect(beliefs(plotOf({ ...rule, slowness: 50 }, slow))).toEqual([])
  })
})

describe('Envoy', () => {
  const rule = { consecutive: 2, sweep: '1s', out: '1.5s', maxEjected: 0.5 }

  it('lets a host back only at a sweep', () => {
    expect(beliefs(plotOf(rule, { dialect: 'envoy' })).slice(0, 2)).toEqual([
      '201 ejected s1 consecutive',
      '2000 readmitted s1 time',
    ])
  })

  it('ejects nobody of fewer than ten hosts by its own default', () => {
    expect(beliefs(plotOf({ consecutive: 2 }, { dialect: 'envoy' }))).toEqual([])
  })
})

describe('nginx', () => {
  const dialect = 'nginx'
  const crash: Plot['deeds'] = [
    [1_000, { do: 'server.crash', server: 's1' }],
    [3_500, { do: 'server.recover', server: 's1' }],
  ]
  const gateway = { policy: { kind: 'round-robin', dialect }, retries: 1 }

  it('shuts a server after max_fails and tries it with one request after fail_timeout', () => {
    const plot = plotOf(
      { failTimeout: '1s' },
      { dialect, gateway, servers: [{}, {}], deeds: crash },
    )
    // Whole seconds, and strictly more: from 1 s on to 3 s, when one request fails again.
    const [first, second, ...rest] = beliefs(plot)
    expect([first, second]).toEqual(['1000 ejected s1 max-fails', '3000 readmitted s1 time'])
    expect(rest[0]).toMatch(/^3\d00 ejected s1 max-fails$/)
    expect(rest[1]).toBe('5000 readmitted s1 time')
    expect(rest).toHaveLength(2)
    expect(tell(plot, 'failed', 'rejected')).toEqual([])
  })

  it('sends one request alone while it does not know its outcome', () => {
    const requests: Plot['requests'] = [
      [0, 1],
      ...every(1, 40).map(([at]) => [2_000 + at, 30] as const),
    ]
    const deeds: Plot['deeds'] = [
      [0, { do: 'server.crash', server: 's1' }],
      [1_000, { do: 'server.recover', server: 's1' }],
    ]
    const more = { dialect, gateway, requests, deeds, servers: [{ slots: 9 }, { slots: 99 }] }
    const plot = plotOf({ failTimeout: '1s' }, more)
    const sent = tell(plot, 'assigned').filter((line) => line.includes('s1'))
    const times = sent.map((line) => Number(line.split(' ')[0])).filter((at) => at >= 2_000)
    expect(times[1] - times[0]).toBeGreaterThanOrEqual(30)
  })

  it('never gives up on a lone server, nor with max_fails of 0', () => {
    expect(beliefs(plotOf({}, { dialect, gateway, servers: [{}], deeds: crash }))).toEqual([])
    expect(beliefs(plotOf({ maxFails: 0 }, { dialect, gateway, deeds: crash }))).toEqual([])
  })

  it('answers nobody when all are shut, though all are well again', () => {
    const deeds: Plot['deeds'] = ['s1', 's2'].flatMap((server) => [
      [1_000, { do: 'server.crash', server }],
      [1_200, { do: 'server.recover', server }],
    ])
    const plot = plotOf({ failTimeout: '1s' }, { dialect, gateway, servers: [{}, {}], deeds })
    const lost = tell(plot, 'rejected').map((line) => Number(line.split(' ')[0]))
    expect(lost).toEqual(every(100, 19).map(([at]) => 1_100 + at))
  })
})

describe('HAProxy', () => {
  const dialect = 'haproxy'
  const active = { kind: 'http', interval: '1s', fastInterval: '100ms', fall: 3, rise: 2 }
  const watch = (passive: object): string[] =>
    beliefs({ ...plotOf({}), health: { dialect, active, passive } })

  it('marks a server down after so many errors, and its probes bring it back', () => {
    const [first, second] = watch({ errorLimit: 3, onError: 'mark-down' })
    expect(first).toBe('401 ejected s1 probes')
    expect(second).toMatch(/ readmitted s1 probes$/)
  })

  it('counts them as a failed check, which alone is not enough', () => {
    expect(watch({ errorLimit: 20 })).toEqual([])
    expect(watch({ errorLimit: 1, onError: 'fail-check' })[0]).toContain('ejected s1')
    expect(watch({ errorLimit: 1, onError: 'fastinter' })).toEqual([])
    expect(watch({ errorLimit: 1, observe: 'layer4', onError: 'mark-down' })).toEqual([])
  })
})
