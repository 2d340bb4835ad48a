// Balancers that come and go, and that begin or cease to live by reports, on the way of a run.
import { describe, expect, it } from 'vitest'
import { History } from '../history'
import { type Intervention, parseRun, type Run } from '../scenario'
import { lifeIn } from '../scout'
import { simulateRun } from '../simulateRun'
import { type Deed, tell } from '../story'
import { seconds, simTime } from '../time'

const from = (number: number) => ({ client: `198.51.100.${number}` })

// Who was sent where, as "10 r0 s1".
const assigned = (plot: Parameters<typeof tell>[0]): string[] =>
  tell(plot, 'assigned').map((line) => line.replace(' assigned', ''))

describe('reports from an instant on', () => {
  const counting = { policy: { kind: 'least-connections' } }
  const every10 = [0, 10, 20, 30, 40, 50].map((at) => [at, 500] as const)
  const plot = (deeds: readonly Deed[], reports?: string) => ({
    requests: every10,
    servers: [{}, {}, {}],
    gateway: { ...counting, ...(reports ? { reports: { every: reports } } : {}) },
    deeds,
  })

  it('take the place of own counts: what is sent until the next one is not seen', () => {
    const told = assigned(plot([[15, { do: 'gateway.reports', every: '1s' }]]))
    expect(told).toEqual(['0 r0 s1', '10 r1 s2', '20 r2 s3', '30 r3 s3', '40 r4 s3', '50 r5 s3'])
  })

  it('come at once and after each interval, whatever interval there was before', () => {
    const told = assigned(plot([[15, { do: 'gateway.reports', every: '20ms' }]], '25ms'))
    // Reports at 15, 35 and 55 ms, and none at 25.
    expect(told).toEqual(['0 r0 s1', '10 r1 s1', '20 r2 s2', '30 r3 s2', '40 r4 s3', '50 r5 s3'])
  })

  it('cease: own counts hold again, of everything that was sent', () => {
    const told = assigned(plot([[35, { do: 'gateway.reports' }]], '1s'))
    expect(told).toEqual(['0 r0 s1', '10 r1 s1', '20 r2 s1', '30 r3 s1', '40 r4 s2', '50 r5 s3'])
  })
})

describe('the number of balancers from an instant on', () => {
  const plot = (deeds: readonly Deed[]) => ({
    requests: [
      [0, 500, from(1)],
      [10, 500, from(2)],
      [20, 500, from(1)],
      [30, 500, from(2)],
      [40, 500, from(1)],
      [50, 500, from(2)],
    ] as const,
    servers: [{}, {}, {}],
    gateway: { policy: { kind: 'least-connections' } },
    deeds,
  })

  it('deals clients out anew, and a new balancer knows only what it has sent itself', () => {
    const told = assigned(plot([[15, { do: 'gateway.scale', balancers: 2 }]]))
    expect(told).toEqual(['0 r0 s1', '10 r1 s2', '20 r2 s3', '30 r3 s1', '40 r4 s1', '50 r5 s2'])
  })

  it('falls: one balancer has all clients again, and what the other sent comes to its end', () => {
    const run = plot([
      [15, { do: 'gateway.scale', balancers: 2 }],
      [35, { do: 'gateway.scale', balancers: 1 }],
    ])
    expect(assigned(run).slice(3)).toEqual(['30 r3 s1', '40 r4 s1', '50 r5 s2'])
    expect(tell({ ...run, lasts: 3_000 }, 'completed')).toHaveLength(6)
  })

  it('rises again: who comes back still counts what it has not seen answered', () => {
    const told = assigned(
      plot([
        [15, { do: 'gateway.scale', balancers: 2 }],
        [35, { do: 'gateway.scale', balancers: 1 }],
        [45, { do: 'gateway.scale', balancers: 2 }],
      ]),
    )
    expect(told.at(-1)).toBe('50 r5 s2')
  })

  it('gives a new balancer the rule and the reports that are in force', () => {
    const told = assigned(
      plot([
        [12, { do: 'policy.set', policy: { kind: 'least-connections' } }],
        [14, { do: 'gateway.reports', every: '1s' }],
        [15, { do: 'gateway.scale', balancers: 2 }],
      ]),
    )
    expect(told.slice(2)).toEqual(['20 r2 s3', '30 r3 s3', '40 r4 s3', '50 r5 s3'])
  })
})

describe('a run in which balancers come and go', () => {
  const acts = [
    { at: '6s', do: 'gateway.scale', balancers: 5 },
    { at: '11s', do: 'gateway.reports', every: '700ms' },
    { at: '16s', do: 'gateway.scale', balancers: 2 },
    { at: '21s', do: 'gateway.scale', balancers: 8 },
    { at: '26s', do: 'gateway.reports' },
  ]
  const runWith = (own: readonly object[]): Run => {
    const scenario = {
      version: 1,
      duration: '40s',
      traffic: [
        {
          name: 'web',
          arrivals: { kind: 'poisson', rate: 30 },
          work: { kind: 'exponential', mean: '100ms' },
        },
      ],
      gateway: { policy: { kind: 'power-of-two' }, network: '5ms', retries: 1 },
      pools: [{ name: 'web', servers: ['a', 'b', 'c', 'd'].map((name) => ({ name, queue: 5 })) }],
    }
    const parsed = parseRun({ scenario, seed: 5, interventions: own })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    return parsed.run
  }
  const { digest } = simulateRun(runWith(acts))

  it('gives the same log where the acts are done live, after looking ahead', () => {
    const history = new History(runWith([]))
    const own: Intervention[] = []
    for (const act of runWith(acts).interventions) {
      history.advance(simTime(act.at + seconds(3)))
      history.seek(simTime(act.at - 1))
      history.advance(simTime(act.at - 1))
      own.push(act)
      const back = history.branch([...own])
      history.advance(back)
    }
    history.advance(simTime(history.duration))
    expect(history.digest()).toBe(digest)
  })

  it('tells of a late request the same as a run that was never rewound', () => {
    const history = new History(runWith(acts))
    history.advance(simTime(history.duration))
    const life = lifeIn(history, 900)
    const plain = lifeIn(new History(runWith(acts)), 900)
    expect(life?.decisions.length).toBeGreaterThan(0)
    expect(life).toEqual(plain)
  })
})
