// What can be done to a server, with exact instants worked out by hand.
import { describe, expect, it } from 'vitest'
import { Simulation } from './simulation'
import { type Deed, fates, runOf, tell } from './story'
import { MILLISECOND, simTime } from './time'

const deed = (at: number, act: string, more: object = {}): Deed => [
  at,
  { do: `server.${act}`, server: 's1', ...more },
]

describe('a crash', () => {
  it('loses what the server holds and refuses the rest until it recovers', () => {
    const requests = [
      [0, 50],
      [10, 50],
      [30, 5],
      [45, 5],
    ] as const
    const deeds = [deed(20, 'crash'), deed(40, 'recover')]
    expect(tell({ requests, deeds }).slice(6)).toEqual([
      '20 crashed s1',
      '20 r0 lost s1 in a slot',
      '20 r1 lost s1 waiting',
      '20 r0 failed s1 502 reset',
      '20 r1 failed s1 502 reset',
      '30 r2 sent',
      '30 r2 assigned s1',
      '30 r2 refused s1 refused',
      '30 r2 failed s1 502 refused',
      '40 recovered s1',
      '45 r3 sent',
      '45 r3 assigned s1',
      '45 r3 started s1',
      '50 r3 finished s1',
      '50 r3 completed s1',
    ])
  })

  it('comes by itself when memory runs out, and ends by itself', () => {
    const memory = { limit: 100, base: 40, perRequest: 25, restart: '50ms' }
    const requests = [
      [0, 90],
      [1, 90],
      [2, 90],
      [30, 5],
      [60, 5],
    ] as const
    const plot = { requests, servers: [{ memory }] }
    // Two requests take 90 MiB; the third makes it 115.
    expect(tell(plot, 'crashed', 'recovered', 'completed', 'failed')).toEqual([
      '2 crashed s1',
      '2 r0 failed s1 502 reset',
      '2 r1 failed s1 502 reset',
      '2 r2 failed s1 502 reset',
      '30 r3 failed s1 502 refused',
      '52 recovered s1',
      '65 r4 completed s1',
    ])
  })

  it('does not come when memory is just full', () => {
    const memory = { limit: 90, base: 40, perRequest: 25 }
    const plot = {
      requests: [
        [0, 20],
        [1, 20],
      ] as const,
      servers: [{ memory }],
    }
    expect(fates(plot)).toEqual(['20 r0 completed s1', '40 r1 completed s1'])
  })
})

describe('a change of pace', () => {
  it('stops work under way while the server hangs; recovered, it does what was left', () => {
    const requests = [
      [0, 10],
      [10, 10],
    ] as const
    const deeds = [deed(4, 'hang'), deed(20, 'recover')]
    expect(tell({ requests, deeds }, 'queued', 'started', 'completed')).toEqual([
      '0 r0 started s1',
      '10 r1 queued s1',
      '26 r0 completed s1',
      '26 r1 started s1',
      '36 r1 completed s1',
    ])
  })

  it('makes what is left take twice as long at half the speed', () => {
    const requests = [[0, 10]] as const
    const slow = deed(4, 'slow', { speed: 0.5 })
    expect(fates({ requests, deeds: [slow] })).toEqual(['16 r0 completed s1'])
    expect(fates({ requests, deeds: [slow, deed(10, 'recover')] })).toEqual(['13 r0 completed s1'])
  })

  it('waits until the server no longer hangs', () => {
    const requests = [[0, 10]] as const
    const deeds = [deed(4, 'hang'), deed(6, 'slow', { speed: 0.5 }), deed(20, 'recover')]
    expect(fates({ requests, deeds })).toEqual(['26 r0 completed s1'])
  })
})

describe('errors', () => {
  it('are answers: the work is done, and the request has failed', () => {
    const deeds = [deed(0, 'errors', { share: 1 }), deed(15, 'recover')]
    const requests = [
      [0, 10],
      [20, 10],
    ] as const
    expect(tell({ requests, deeds }, 'finished', 'failed', 'completed')).toEqual([
      '10 r0 finished s1 500',
      '10 r0 failed s1 500 error',
      '30 r1 finished s1',
      '30 r1 completed s1',
    ])
  })
})

describe('what the balancer is told', () => {
  const requests = [
    [0, 20],
    [10, 5],
    [20, 5],
    [31, 5],
    [40, 5],
  ] as const
  const servers = [{}, {}]

  it.each(['drain', 'down'])(
    'to %s a server: it finishes what it has and gets no more until up',
    (act) => {
      const deeds = [deed(5, act), deed(30, 'up')]
      expect(tell({ requests, servers, deeds }, 'assigned', 'completed')).toEqual([
        '0 r0 assigned s1',
        '10 r1 assigned s2',
        '15 r1 completed s2',
        '20 r0 completed s1',
        '20 r2 assigned s2',
        '25 r2 completed s2',
        '31 r3 assigned s1',
        '36 r3 completed s1',
        '40 r4 assigned s2',
        '45 r4 completed s2',
      ])
    },
  )

  it('that nobody is up: requests are turned away', () => {
    const deeds = [deed(5, 'down')]
    expect(
      fates({
        requests: [
          [0, 20],
          [10, 5],
        ],
        deeds,
      }),
    ).toEqual(['10 r1 rejected 503 no-server', '20 r0 completed s1'])
  })

  it('that a backup may serve, but only while nobody else is up', () => {
    const plot = { requests, servers: [{}, { state: 'backup' }] }
    const deeds = [deed(5, 'down'), deed(30, 'up')]
    expect(tell({ ...plot, deeds }, 'assigned')).toEqual([
      '0 r0 assigned s1',
      '10 r1 assigned s2',
      '20 r2 assigned s2',
      '31 r3 assigned s1',
      '40 r4 assigned s1',
    ])
  })

  it('that a server is gone: what it held is lost, and nothing more goes there', () => {
    const deeds = [deed(5, 'remove')]
    expect(fates({ requests, servers, deeds })).toEqual([
      '5 r0 failed s1 502 reset',
      '15 r1 completed s2',
      '25 r2 completed s2',
      '36 r3 completed s2',
      '45 r4 completed s2',
    ])
  })

  it('that a server has come: it gets its turns', () => {
    const deeds: Deed[] = [[5, { do: 'server.add', server: { name: 'late' } }]]
    expect(tell({ requests, deeds }, 'assigned').slice(0, 3)).toEqual([
      '0 r0 assigned s1',
      '10 r1 assigned late',
      '20 r2 assigned s1',
    ])
  })
})

describe('interventions', () => {
  it('come before all events of their microsecond', () => {
    const requests = [[10, 5]] as const
    expect(fates({ requests, deeds: [deed(10, 'crash')] })).toEqual(['10 r0 failed s1 502 refused'])
  })

  it('of the scenario come before the reader’s own at equal times, whoever is listed first', () => {
    const weight = (at: number, value: number) => deed(at, 'weight', { weight: value })
    const requests = [[1, 1]] as const
    const plot = { requests, deeds: [weight(5, 3), weight(9, 4)], own: [weight(5, 7)] }
    const simulation = new Simulation(runOf(plot))
    simulation.advance(simTime(5 * MILLISECOND))
    expect(simulation.world.state.servers.weight[0]).toBe(7)
    expect(simulation.world.acts.map(({ own }) => own)).toEqual([false, true])
    simulation.advance(simTime(9 * MILLISECOND))
    expect(simulation.world.state.servers.weight[0]).toBe(4)
  })
})
