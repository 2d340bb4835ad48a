// Connections between clients and their gateway, with instants worked out by hand; the network is
// 10 ms a hop where there is one.
import { describe, expect, it } from 'vitest'
import { History } from './history'
import { lifeIn } from './scout'
import { chosen, type Deed, fates, type Plot, runOf, tell } from './story'
import { MILLISECOND, simTime } from './time'

type Connections = Readonly<Record<string, unknown>>

const on = (connections: Connections, more: Partial<Plot> = {}): Plot => ({
  requests: [[0, 5]],
  servers: [{}, {}],
  clients: { connections },
  ...more,
})

const four = { layer: 4 }
const far = { layer: 4, network: '10ms' }
const thrice = [
  [0, 5],
  [20, 5],
  [40, 5],
] as const // prettier-ignore

describe('a handshake', () => {
  it('takes one round trip to the server and back at layer 4, which chooses on the first packet', () => {
    expect(tell(on({}, { gateway: far }))).toEqual([
      '0 r0 sent',
      '0 c0 opened',
      '10 c0 bound s1',
      '40 c0 ready s1',
      '40 r0 carried c0',
      '50 r0 assigned s1',
      '60 r0 started s1',
      '65 r0 finished s1',
      '85 r0 completed s1',
    ])
  })

  it('ends at the gateway at layer 7, which chooses when it has read the request', () => {
    expect(tell(on({}, { gateway: { network: '10ms' } }))).toEqual([
      '0 r0 sent',
      '0 c0 opened',
      '20 c0 ready',
      '20 r0 carried c0',
      '30 r0 assigned s1',
      '40 r0 started s1',
      '45 r0 finished s1',
      '65 r0 completed s1',
    ])
  })

  it('takes two round trips more under TLS 1.2, one under 1.3 or where a session is resumed', () => {
    const ready = (connections: Connections) =>
      tell(on({ keep: 'request', ...connections }, { requests: thrice, gateway: far }), 'ready')
    const at = (connections: Connections) =>
      ready(connections).map((line) => Number(line.split(' ')[0]))
    expect(at({ tls: 'none' })).toEqual([40, 60, 80])
    expect(at({ tls: '1.2' })).toEqual([120, 140, 160])
    expect(at({ tls: '1.3' })).toEqual([80, 100, 120])
    // The first was not over when the others began: nobody had a session to resume.
    expect(at({ tls: '1.2', resumption: 1 })).toEqual([120, 140, 160])
    const late = [
      [0, 5],
      [200, 5],
    ] as const // prettier-ignore
    const plot = on({ keep: 'request', tls: '1.2', resumption: 1 }, { requests: late })
    expect(tell({ ...plot, gateway: far }, 'ready')).toEqual(['120 c0 ready s1', '280 c1 ready s2'])
  })

  it('is turned away by a server that is down, and tried elsewhere if retries allow', () => {
    const deeds: readonly Deed[] = [[0, { do: 'server.crash', server: 's1' }]]
    const plot = on({}, { gateway: far, deeds })
    expect(tell(plot).slice(1)).toEqual([
      '0 r0 sent',
      '0 c0 opened',
      '10 c0 bound s1',
      '30 r0 refused s1 refused',
      '40 r0 failed s1 502 refused',
      '40 c0 closed refused',
    ])
    const again = tell({ ...plot, gateway: { ...far, retries: 1 } })
    expect(again.slice(4)).toEqual([
      '30 r0 refused s1 refused',
      '30 c0 bound s2',
      '60 c0 ready s2',
      '60 r0 carried c0',
      '70 r0 assigned s2 attempt 2',
      '80 r0 started s2',
      '85 r0 finished s2',
      '105 r0 completed s2',
    ])
  })
})

describe('a kept connection', () => {
  it('ties its requests to one server at layer 4 and to none at layer 7', () => {
    expect(chosen(on({}, { requests: thrice, gateway: four }))).toEqual(['s1', 's1', 's1'])
    expect(chosen(on({}, { requests: thrice }))).toEqual(['s1', 's2', 's1'])
  })

  it('stays where it is when a server joins, and closes at the age it may have', () => {
    const deeds: readonly Deed[] = [[10, { do: 'server.add', server: { name: 's3' } }]]
    const requests = [...thrice, [60, 5], [80, 5], [100, 5]] as const
    const plot = { requests, gateway: four, deeds }
    expect(chosen(on({}, plot))).toEqual(Array.from({ length: 6 }, () => 's1'))
    const aged = on({ maxAge: '30ms' }, plot)
    expect(tell(aged, 'opened', 'closed')).toEqual([
      '0 c0 opened',
      '30 c0 closed s1 age',
      '40 c1 opened',
      '70 c1 closed s2 age',
      '80 c2 opened',
      '110 c2 closed s3 age',
    ])
    expect(chosen(aged)).toEqual(['s1', 's1', 's2', 's2', 's3', 's3'])
  })

  it('finishes what is under way before it closes', () => {
    const plot = on(
      { maxAge: '30ms' },
      {
        requests: [
          [20, 50],
          [60, 5],
        ],
        gateway: four,
      },
    ) // prettier-ignore
    expect(tell(plot, 'carried', 'closed', 'opened')).toEqual([
      '20 c0 opened',
      '20 r0 carried c0',
      '60 c1 opened',
      '60 r1 carried c1',
      '70 c0 closed s1 age',
      '90 c1 closed s2 age',
    ])
  })

  it('closes after the requests that it may carry, and when nobody uses it', () => {
    const requests = [
      [0, 5],
      [20, 5],
      [40, 5],
      [400, 5],
    ] as const // prettier-ignore
    const plot = on({ maxRequests: 2, idleTimeout: '100ms' }, { requests, gateway: four })
    expect(tell(plot, 'opened', 'closed')).toEqual([
      '0 c0 opened',
      '25 c0 closed s1 requests',
      '40 c1 opened',
      '145 c1 closed s2 idle',
      '400 c2 opened',
      '505 c2 closed s1 idle',
    ])
  })

  it('serves one request at a time under HTTP/1.1, and a second connection serves another', () => {
    const requests = [
      [0, 30],
      [1, 30],
      [2, 30],
    ] as const // prettier-ignore
    const carried = (connections: Connections) =>
      tell(on(connections, { requests, gateway: four, servers: [{ slots: 9 }] }), 'carried')
    expect(carried({})).toEqual(['0 r0 carried c0', '30 r1 carried c0', '60 r2 carried c0'])
    expect(carried({ perClient: 2 })).toEqual([
      '0 r0 carried c0',
      '1 r1 carried c1',
      '30 r2 carried c0',
    ])
    expect(carried({ protocol: 'http/2' })).toEqual([
      '0 r0 carried c0',
      '1 r1 carried c0',
      '2 r2 carried c0',
    ])
  })

  it('is lost with a client that gives up under HTTP/1.1, not under HTTP/2', () => {
    const requests = [
      [0, 300],
      [20, 5],
    ] as const // prettier-ignore
    const gateway = { layer: 4, timeout: '10ms' }
    const closed = (protocol: string) => tell(on({ protocol }, { requests, gateway }), 'closed')
    expect(closed('http/1.1')).toEqual(['10 c0 closed s1 abandoned'])
    expect(closed('http/2')).toEqual([])
  })

  it('is cut off when its server crashes, with what is on its way; the next one goes elsewhere', () => {
    const deeds: readonly Deed[] = [[50, { do: 'server.crash', server: 's1' }]]
    const requests = [
      [0, 5],
      [45, 5],
      [60, 5],
    ] as const // prettier-ignore
    const plot = on({ protocol: 'http/2' }, { requests, deeds, gateway: far })
    expect(tell(plot, 'closed', 'failed', 'bound', 'assigned')).toEqual([
      '10 c0 bound s1',
      '50 c0 closed s1 reset',
      '60 r0 failed s1 502 reset',
      '65 r1 failed 502 reset',
      '70 c1 bound s2',
      '110 r2 assigned s2',
    ])
    expect(fates(plot).at(-1)).toContain('r2 completed s2')
  })
})

describe('a flow of datagrams', () => {
  it('has no handshake, is bound by its first, and ends when nobody sends', () => {
    const plot = on({ protocol: 'udp', idleTimeout: '100ms' }, { requests: thrice, gateway: far })
    expect(tell(plot, 'opened', 'ready', 'bound', 'closed', 'carried')).toEqual([
      '0 c0 opened',
      '0 c0 ready',
      '0 r0 carried c0',
      '10 c0 bound s1',
      '20 r1 carried c0',
      '40 r2 carried c0',
      '185 c0 closed s1 idle',
    ])
  })

  it('stays bound to a server that is down', () => {
    const deeds: readonly Deed[] = [[10, { do: 'server.crash', server: 's1' }]]
    const plot = on({ protocol: 'udp' }, { requests: thrice, gateway: four, deeds })
    expect(fates(plot)).toEqual([
      '5 r0 completed s1',
      '20 r1 failed s1 502 refused',
      '40 r2 failed s1 502 refused',
    ])
  })
})

describe('a balancer of layer 4', () => {
  it('counts connections, where one of layer 7 counts requests', () => {
    const policy = { kind: 'least-connections' }
    const said = (client: string) => ({ client })
    const requests = [
      [0, 5, said('198.51.100.1')],
      [10, 5, said('198.51.100.2')],
      [20, 5, said('198.51.100.3')],
    ] as const
    const servers = [{}, {}, {}]
    const plot = { requests, servers }
    expect(chosen(on({}, { ...plot, gateway: { ...four, policy } }))).toEqual(['s1', 's2', 's3'])
    expect(chosen(on({}, { ...plot, gateway: { policy } }))).toEqual(['s1', 's1', 's1'])
  })

  it('shows at any instant which client is tied to which server', () => {
    const history = new History(
      runOf(on({ protocol: 'http/2' }, { requests: thrice, gateway: far })),
    )
    history.advance(simTime(45 * MILLISECOND))
    const { connections } = history.moment()
    expect(connections.count).toBe(1)
    const row = { ...connections, client: connections.client[0], server: connections.server[0] }
    expect([row.client, row.server, connections.busy[0], connections.step[0]]).toEqual([0, 0, 3, 1])
  })

  it('tells of a request on which connection it came, and when its server was chosen', () => {
    const history = new History(runOf(on({}, { requests: thrice, gateway: far, lasts: 400 })))
    history.advance(simTime(400 * MILLISECOND))
    expect(lifeIn(history, 0)?.decisions).toHaveLength(1)
    expect(lifeIn(history, 2)?.decisions).toHaveLength(0)
    expect(lifeIn(history, 2)?.ridden).toEqual({
      connection: 0,
      opener: 0,
      order: 3,
      openedAt: 0,
      server: 0,
      boundAt: 10 * MILLISECOND,
    })
    const [first, second] = lifeIn(history, 1)?.spans ?? []
    expect([first.phase, first.to - first.from]).toEqual(['connecting', 65 * MILLISECOND])
    expect(second.phase).toBe('toGateway')
  })
})
