import { describe, expect, test } from 'vitest'
import { handMade } from './handMade'
import { positionOf, type Target, trailOf, walk } from './walk'

const moment = handMade({
  requests: [
    { id: 1, phase: 'toGateway', since: 9.9, until: 10.1 },
    { id: 2, phase: 'toServer', server: 0, since: 9.9, until: 10.1 },
    { id: 3, phase: 'waiting', server: 0, place: 1, since: 9 },
    { id: 4, phase: 'waiting', server: 0, place: 0, since: 8 },
    { id: 5, phase: 'inService', server: 0, since: 8, until: 12 },
    { id: 6, phase: 'inService', server: 2, since: 9, until: 12 },
    { id: 7, phase: 'inService', server: 2, place: 1, since: 7, until: 12 },
  ],
})
const trail = trailOf(moment, 1)
const request = (id: number): Target => ({ kind: 'request', id })
const server = (id: number): Target => ({ kind: 'server', id })

describe('walking through the stage', () => {
  test('goes from the clients to each server, and there from the slots to the tail', () => {
    const path: (Target | null)[] = [walk(trail, null, 'first')]
    for (let i = 0; i < 12; i += 1) path.push(walk(trail, path[i], 'next'))
    expect(path.slice(0, 10)).toEqual([
      request(1),
      server(0),
      request(5),
      request(4),
      request(3),
      request(2),
      server(1),
      server(2),
      request(6),
      request(7),
    ])
    expect(path[11]).toEqual(request(7))
  })

  test('goes back the same way', () => {
    expect(walk(trail, server(0), 'previous')).toEqual(request(1))
    expect(walk(trail, request(1), 'previous')).toEqual(request(1))
  })

  test('jumps from server to server', () => {
    expect(walk(trail, request(3), 'nextServer')).toEqual(server(1))
    expect(walk(trail, server(1), 'nextServer')).toEqual(server(2))
    expect(walk(trail, server(2), 'nextServer')).toEqual(server(2))
    expect(walk(trail, server(1), 'previousServer')).toEqual(server(0))
    expect(walk(trail, server(1), 'last')).toEqual(request(7))
  })

  test('begins anew where the one that was walked to has gone', () => {
    expect(positionOf(trail, request(99))).toBeNull()
    expect(walk(trail, request(99), 'next')).toEqual(request(1))
  })
})
