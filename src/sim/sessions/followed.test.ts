import { describe, expect, it } from 'vitest'
import { scenarioNamed } from '../scenario/named'
import { Simulation } from '../simulation'
import { simTime } from '../time'
import { Followed, happen, happeningColumns, SEATS, takeSeat } from './followed'
import { happeningKinds } from './moment'
import { played, sessionsOf } from './shop'

const mark = (client: number, kind: (typeof happeningKinds)[number], at = 1) => ({
  at,
  client,
  server: 0,
  kind,
  why: 0,
})

describe('a user who is followed', () => {
  it('has a seat from its coming to its end, and the next to come takes it over', () => {
    const followed = new Followed()
    for (let client = 10; client < 10 + SEATS + 1; client++) takeSeat(followed, client)
    expect(followed.seats).toEqual([10, 11, 12, 13])
    happen(followed, mark(14, 'answered'))
    expect(followed.marks).toEqual([])
    happen(followed, mark(11, 'finished'))
    takeSeat(followed, 20)
    expect(followed.seats).toEqual([10, 20, 12, 13])
    happen(followed, mark(20, 'answered'))
    expect(happeningColumns(followed).seat).toEqual(Uint8Array.from([1, 1]))
  })

  it('is copied with its marks, which the copy may add to', () => {
    const followed = new Followed()
    takeSeat(followed, 1)
    const copy = new Followed(followed)
    happen(copy, mark(1, 'answered'))
    happen(copy, mark(1, 'finished'))
    expect([followed.marks.length, copy.marks.length]).toEqual([0, 2])
    expect([followed.seats[0], copy.seats[0]]).toEqual([1, -1])
  })

  it('leaves marks in the order of time, one for each answer, of those who have a seat', () => {
    const { world } = played({ affinity: { kind: 'cookie' } })
    const found = world.sessions?.followed(world)
    if (found === undefined) throw new Error('nobody is followed')
    const at = [...found.at.subarray(0, found.count)]
    expect(at).toEqual(at.toSorted((a, b) => a - b))
    const kinds = [...found.kind.subarray(0, found.count)].map((kind) => happeningKinds[kind])
    expect(kinds.filter((kind) => kind === 'answered').length).toBeGreaterThan(20)
    expect(kinds.filter((kind) => kind === 'lost')).toEqual([])
    expect(Math.max(...found.seat)).toBeLessThan(SEATS)
  })
})

describe('long polling', () => {
  const tallyOf = (id: 'long-polls' | 'long-polls-hash' | 'long-polls-cookie' | 'live-board') => {
    const scenario = scenarioNamed(id)
    const simulation = new Simulation({ scenario, seed: 11, interventions: [] })
    simulation.advance(simTime(scenario.duration))
    return sessionsOf(simulation).tally
  }

  it('asks anew each time, so that something must lead it back to its server', () => {
    const bare = tallyOf('long-polls')
    expect(bare.moves).toBeGreaterThan(bare.users)
    const cookie = tallyOf('long-polls-cookie')
    expect(cookie.moves).toBeLessThan(bare.moves / 10)
    expect(cookie.lost).toBeLessThan(bare.lost)
  })

  it('is not needed where a connection is kept open', () => {
    expect(tallyOf('live-board').moves).toBeLessThan(tallyOf('long-polls').moves / 10)
  })
})
