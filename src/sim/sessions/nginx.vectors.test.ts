// nginx's sticky cookie beside what nginx was seen to do: every cell, through the simulation.
import { describe, expect, it } from 'vitest'
import { parseScenario } from '../scenario/parse'
import { Simulation } from '../simulation'
import { simTime } from '../time'
import { cellsOf } from '../vectors/cells'
import file from '../vectors/nginx-sticky.json'
import { serverLabel } from './labels'
import { md5 } from './md5'
import { setsCookieIn } from './reasons'

const cell = cellsOf(file)
const names = ['a', 'b', 'c', 'd']
const addressOf = (place: number): string => `127.0.0.1:${19_001 + place}`

/** What was asked and what came of it: requests without a cookie, or with that of a server. */
const asked = (brought: readonly (string | null)[], states: readonly string[]) => {
  const parsed = parseScenario({
    version: 1,
    duration: `${brought.length + 1}s`,
    traffic: [
      {
        name: 'web',
        arrivals: {
          kind: 'trace',
          requests: brought.map((server, second) => ({
            at: `${second}s`,
            client: `203.0.113.${second % 200}`,
            work: '1ms',
            ...(server === null
              ? {}
              : { cookies: { srv_id: md5(addressOf(names.indexOf(server))) } }),
          })),
        },
      },
    ],
    gateway: { policy: { kind: 'round-robin', dialect: 'nginx' } },
    pools: [
      {
        name: 'web',
        servers: states.map((state, place) => ({
          name: names[place],
          address: addressOf(place),
          state,
        })),
      },
    ],
    affinity: { kind: 'cookie', dialect: 'nginx' },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const simulation = new Simulation({ scenario: parsed.scenario, seed: 1, interventions: [] })
  simulation.advance(simTime(parsed.scenario.duration))
  const { log } = simulation.world
  const records = Array.from({ length: log.count }, (_, index) => log.read(index))
  const chosen = records.filter(({ kind }) => kind === 'request.assigned')
  const decided = records.filter(({ kind }) => kind === 'affinity.decided')
  return {
    sequence: chosen.map(({ server }) => names[server]),
    sets: decided.map(({ value }) => setsCookieIn(value)),
    labels: parsed.scenario.pools[0].servers.map((server) =>
      parsed.scenario.affinity === undefined ? '' : serverLabel(parsed.scenario.affinity, server),
    ),
  }
}

const up = (count: number) => Array.from({ length: count }, () => 'up')

describe('the sticky cookie of nginx', () => {
  it('is the MD5 of address and port', () => {
    const { input, wanted } = cell('nginx-sticky-cookie-value')
    expect(addressOf(0)).toBe(input('peer'))
    expect(asked([null], up(3)).labels[0]).toBe(wanted('cookie_value'))
  })

  it('keeps who brings it, and comes with every answer', () => {
    const { wanted } = cell('nginx-sticky-first-then')
    const { sequence, sets } = asked([null, 'a', 'a', 'a', 'a', 'a'], up(3))
    expect(sequence).toEqual(wanted('sequence'))
    expect(sets.every((one) => one === wanted('set_cookie_on_every_response'))).toBe(true)
    expect(sets).toHaveLength(6)
  })

  it('uses up a turn of its server', () => {
    const { wanted } = cell('nginx-sticky-interleave')
    const brought = Array.from({ length: 12 }, (_, place) => (place % 2 === 0 ? 'a' : null))
    expect(asked(brought, up(3)).sequence).toEqual(wanted('sequence'))
    const after = ['a', 'a', 'a', 'a', 'a', 'a', null, null, null, null, null, null]
    const free = asked(after, up(3)).sequence.slice(6)
    expect(free).toEqual(['b', 'c', 'a', 'b', 'c', 'a']) // what a owes stays bounded
  })

  it('reaches a server that drains, and nobody else does', () => {
    const { wanted } = cell('nginx-sticky-drain')
    const states = ['drain', 'up', 'up']
    expect(asked(['a', 'a', 'a'], states).sequence).toEqual(wanted('sticky_a'))
    const free: readonly null[] = [null, null, null, null, null, null]
    expect(asked(free, states).sequence).toEqual(wanted('free'))
  })

  it('leaves four servers their turns, and three of them when one drains', () => {
    const { input, wanted } = cell('nginxtests-sticky-drain')
    const free = Array.from({ length: input('free_requests') }, () => null)
    const places = asked(free, up(input('servers'))).sequence.map((name) => names.indexOf(name) + 1)
    expect(places).toEqual(wanted('sequence'))
    const mixed = ['b', null, null, null, 'b', null, null, null]
    const { sequence } = asked(mixed, ['up', 'drain', 'up', 'up'])
    expect(sequence).toEqual(['b', 'a', 'c', 'd', 'b', 'a', 'c', 'd'])
  })
})
