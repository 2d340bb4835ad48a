// What each mechanism keeps and what it loses, one calamity at a time.
import { describe, expect, it } from 'vitest'
import { closings } from '../engine/event'
import { Simulation } from '../simulation'
import { SECOND, seconds, simTime } from '../time'
import { affinityReasonIn, cartLossIn } from './reasons'
import { played, type Shop, sessionsOf, shopRun } from './shop'

const ipHash = { policy: { kind: 'ip-hash' } }
const cookie = { kind: 'cookie' }
const table = { kind: 'table' }
const tallyOf = (shop: Shop, seed = 1) => sessionsOf(played(shop, seed)).tally
const at = (act: object) => [{ at: '30s', ...act }]
const crash = at({ do: 'server.remove', server: 's2' })

/** How often each reason for a move, or a loss, stands in the log. */
const reasonsIn = ({ world: { log } }: Simulation, kind: 'session.moved' | 'cart.lost') => {
  const counts: Record<string, number> = {}
  for (let index = 0; index < log.count; index++) {
    const event = log.read(index)
    if (event.kind !== kind) continue
    const read = kind === 'cart.lost' ? cartLossIn : affinityReasonIn
    const reason = read(event.value)
    counts[reason] = (counts[reason] ?? 0) + 1
  }
  return counts
}

describe('users who come back', () => {
  it('each send what they came to send, and think in between', () => {
    const simulation = played({ until: '80s', arrivals: { rate: 0 }, affinity: cookie })
    const { tally } = sessionsOf(simulation)
    expect(tally).toMatchObject({ users: 20, active: 0, kept: 20, lost: 0 })
    expect(simulation.world.state.counters.arrived).toBe(20 * 8)
  })

  it('do the same under every mechanism', () => {
    const streams = [undefined, cookie, table].map((affinity) => {
      const { log } = played({ ...(affinity ? { affinity } : {}), work: '1us' }).world
      const events = Array.from({ length: log.count }, (_, index) => log.read(index))
      return events
        .filter(({ kind }) => kind === 'request.sent')
        .map(({ at: sentAt, value }) => `${sentAt} ${value}`)
        .join()
    })
    expect(new Set(streams).size).toBe(1)
  })

  it('are as many as the document lets be told apart, and then nobody comes', () => {
    const { users } = tallyOf({ arrivals: { rate: 5 }, clients: { count: 30 } })
    expect(users).toBe(30)
  })

  it('find nothing at another server, unless all can ask a store or the user brings it', () => {
    expect(tallyOf({}).without).toBeGreaterThan(50)
    for (const state of ['store', 'token', 'replicated']) {
      expect(tallyOf({ sessions: { state } })).toMatchObject({ without: 0, lost: 0 })
    }
  })

  it('log in again where their session is lost, and only there', () => {
    const login = '250ms'
    const kept = tallyOf({ sessions: { login }, affinity: cookie })
    expect(kept).toMatchObject({ repeated: 0, logins: kept.users })
    const lost = tallyOf({ sessions: { login } })
    expect(lost.repeated).toBe(lost.without)
  })

  it('pay for the store, and for copies, with slot time', () => {
    const store = tallyOf({ sessions: { state: 'store', delay: '5ms' }, affinity: cookie })
    const memory = played({ affinity: cookie })
    const requests = memory.world.state.counters.arrived
    expect(store.waited / 5_000).toBeGreaterThan(0.95 * requests)
    const copied = tallyOf({ sessions: { state: 'replicated', delay: '5ms' }, affinity: cookie })
    expect(copied.copies).toBeGreaterThan(0.95 * requests)
    expect(copied.waited).toBeGreaterThanOrEqual(5_000 * copied.copies)
  })
})

describe('an address that is hashed', () => {
  it('is lost with the network, and with every change of the list', () => {
    const move = at({ do: 'clients.move', traffic: 'shop', share: 1 })
    const moved = played({ gateway: ipHash, interventions: move })
    expect(reasonsIn(moved, 'session.moved')).toEqual({ address: sessionsOf(moved).tally.moves })
    expect(sessionsOf(moved).tally.lost).toBeGreaterThan(5)
    expect(tallyOf({ affinity: cookie, interventions: move }).lost).toBe(0)
    const add = at({ do: 'server.add', server: { name: 's4' } })
    expect(tallyOf({ gateway: ipHash, interventions: add }).lost).toBeGreaterThan(8)
    expect(tallyOf({ affinity: cookie, interventions: add }).lost).toBe(0)
    expect(tallyOf({ gateway: ipHash, interventions: at({ do: 'gateway.restart' }) }).lost).toBe(0)
  })

  it('sends ten thousand users behind one address to one server', () => {
    const office = {
      arrivals: { start: 10_000, rate: 0, requests: 1 },
      clients: { behindNat: 1 },
      work: '1us',
      until: '20s',
    }
    const shares = ({ world }: Simulation) => [...world.state.servers.assigned.slice(0, 3)]
    const hashed = shares(played({ ...office, gateway: ipHash }))
    expect(hashed.filter((count) => count > 0)).toHaveLength(1)
    const known = shares(played({ ...office, affinity: cookie }))
    expect(Math.max(...known) - Math.min(...known)).toBeLessThanOrEqual(1)
    const byAddress = { kind: 'table', key: 'address' }
    const { tally } = sessionsOf(played({ ...office, affinity: byAddress }))
    expect(tally.entries).toBe(1)
  })
})

describe('a connection that is kept', () => {
  const kept = { connections: { idleTimeout: '300s' } }
  const move = at({ do: 'clients.move', traffic: 'shop', share: 1 })
  const closed = (shop: Shop): string[] => {
    const { log } = played(shop).world
    const all = Array.from({ length: log.count }, (_, index) => log.read(index))
    return all
      .filter((one) => one.kind === 'connection.closed' && one.at >= 30 * SECOND)
      .map(({ value }) => closings[value])
  }

  it('is lost with the address of its client, and a new one begins', () => {
    expect(closed({ clients: kept }).filter((why) => why === 'moved')).toEqual([])
    const lost = closed({ clients: kept, interventions: move })
    expect(lost.filter((why) => why === 'moved').length).toBeGreaterThan(10)
  })

  it('is why a user of layer 4 finds another server, where it is not known by anything else', () => {
    const gateway = { layer: 4, ...ipHash }
    const still = tallyOf({ clients: kept, gateway })
    const moved = tallyOf({ clients: kept, gateway, interventions: move })
    expect(still.lost).toBe(0)
    expect(moved.lost).toBeGreaterThan(5)
  })
})

describe('a cookie', () => {
  it('is lost on whoever refuses it, and in a private window', () => {
    const refused = tallyOf({ affinity: cookie, clients: { cookies: 0 } })
    expect(refused.without).toBe(tallyOf({}).without)
    const cleared = at({ do: 'clients.forget', traffic: 'shop', share: 1 })
    const simulation = played({ affinity: cookie, interventions: cleared })
    expect(reasonsIn(simulation, 'cart.lost')).toHaveProperty('forgotten')
    expect(Object.keys(reasonsIn(simulation, 'session.moved'))).toEqual(['forgotten'])
  })

  it('is followed to a server that drains, and not to one that is off', () => {
    const sent = (act: string) => {
      const simulation = played({ affinity: cookie, interventions: at({ do: act, server: 's2' }) })
      const { log } = simulation.world
      let late = 0
      for (let index = 0; index < log.count; index++) {
        const { kind, server, at: when } = log.read(index)
        if (kind === 'request.assigned' && server === 1 && when > 30 * SECOND) late++
      }
      return { late, lost: sessionsOf(simulation).tally.lost }
    }
    expect(sent('server.drain').late).toBeGreaterThan(10)
    expect(sent('server.drain').lost).toBe(0)
    expect(sent('server.down')).toMatchObject({ late: 0 })
    expect(sent('server.down').lost).toBeGreaterThan(3)
  })

  it('that names a server which is gone is refused where that is strict', () => {
    const shop = { affinity: { kind: 'cookie', strict: true }, interventions: crash }
    expect(played(shop).world.state.counters.rejected).toBeGreaterThan(10)
    expect(tallyOf(shop).moves).toBe(0)
  })

  it('and a token in a header keep the same users where they are', () => {
    expect(tallyOf({ affinity: { kind: 'token' }, clients: { cookies: 0 } })).toMatchObject({
      lost: 0,
      moves: 0,
    })
  })
})

describe('a table', () => {
  it('is forgotten in a restart, unless a second balancer has it', () => {
    const interventions = at({ do: 'gateway.restart' })
    expect(tallyOf({ affinity: table, interventions }).lost).toBeGreaterThan(5)
    expect(tallyOf({ affinity: { ...table, peer: {} }, interventions }).lost).toBe(0)
    const behind = { ...table, peer: { lag: '10s' } }
    const lost = tallyOf({ affinity: behind, interventions }).lost
    expect(lost).toBeGreaterThan(0)
    expect(lost).toBeLessThan(tallyOf({ affinity: table, interventions }).lost)
  })

  it('has its copy told of each entry that is new or leads elsewhere, and of no other', () => {
    const copied = tallyOf({ affinity: { ...table, peer: {} } })
    expect(copied.copies).toBe(copied.users)
    expect(tallyOf({ affinity: table }).copies).toBe(0)
    const killed = tallyOf({ affinity: { ...table, peer: {} }, interventions: crash })
    expect(killed.copies).toBe(killed.users + killed.moves)
  })

  it('that is too small lets go of who came longest ago, or takes nobody new', () => {
    const evicted = tallyOf({ affinity: { ...table, size: 5 } })
    expect(evicted).toMatchObject({ entries: 5, turnedAway: 0 })
    expect(evicted.evicted).toBeGreaterThan(10)
    expect(evicted.lost).toBeGreaterThan(10)
    const refused = tallyOf({ affinity: { ...table, size: 5, whenFull: 'refuse' } })
    expect(refused).toMatchObject({ entries: 5, evicted: 0 })
    expect(refused.turnedAway).toBeGreaterThan(10)
  })

  it('forgets who stays away for too long', () => {
    const simulation = played({ affinity: { ...table, expiry: '2s' } })
    expect(reasonsIn(simulation, 'session.moved')).toHaveProperty('expired')
  })

  it('is flooded by bots, whose every request is a new session', () => {
    const small = { ...table, size: 60 }
    expect(tallyOf({ affinity: small }).evicted).toBe(0)
    const flooded = tallyOf({ affinity: small, sessions: { bots: 0.5 }, arrivals: { rate: 1 } })
    expect(flooded.evicted).toBeGreaterThan(50)
    expect(flooded.lost).toBeGreaterThan(0)
  })

  it('takes memory for each entry', () => {
    const { tally, size } = sessionsOf(played({ affinity: table }))
    expect(size).toBe(200_000)
    expect(tally.bytes).toBe(tally.entries * (50 + 32))
  })
})

describe('a server that goes', () => {
  it('takes along the carts of which nobody has a copy', () => {
    const simulation = new Simulation(shopRun({ affinity: cookie, interventions: crash }))
    simulation.advance(simTime(seconds(30) - 1))
    const held = sessionsOf(simulation).carts[1]
    simulation.advance(simTime(seconds(30)))
    expect(sessionsOf(simulation).tally).toMatchObject({ burned: held, lost: held })
    expect(held).toBeGreaterThan(2)
    const copied = { affinity: cookie, interventions: crash, sessions: { state: 'replicated' } }
    expect(tallyOf(copied).lost).toBe(0)
  })

  it('comes back with an empty memory', () => {
    const interventions = [
      { at: '30s', do: 'server.crash', server: 's2' },
      { at: '31s', do: 'server.recover', server: 's2' },
    ]
    const simulation = played({ affinity: cookie, interventions, gateway: { retries: 1 } })
    const { tally } = sessionsOf(simulation)
    expect(tally.burned).toBeGreaterThan(2)
    expect(tally.without).toBeLessThanOrEqual(tally.burned)
  })
})

describe('the counts over time', () => {
  it('never fall, and end where the tally stands', () => {
    const simulation = new Simulation(shopRun({ affinity: table, interventions: crash }))
    simulation.advance(simTime(seconds(45)))
    const { series, tally } = sessionsOf(simulation)
    expect(series.count).toBe(Math.floor(seconds(45) / series.width) + 1)
    for (const name of ['kept', 'lost', 'without', 'repeated'] as const) {
      const line = [...series[name]]
      expect(line).toEqual([...line].sort((a, b) => a - b))
    }
    expect(series.lost[series.count - 1]).toBe(tally.lost)
    expect(series.entries[series.count - 1]).toBe(tally.entries)
    const before = Math.floor(seconds(29) / series.width)
    expect(series.lost[before]).toBe(0)
  })
})
