// HAProxy's cookies and what it does about a server that refuses, beside what HAProxy was seen to
// do. Its timings are good to a tenth of a second.
import { describe, expect, it } from 'vitest'
import { statusIn } from '../engine/event'
import { parseScenario } from '../scenario/parse'
import { Simulation } from '../simulation'
import { SECOND, simTime } from '../time'
import { cellsOf } from '../vectors/cells'
import file from '../vectors/haproxy-health-session-queue.json'
import { setsCookieIn } from './reasons'

const cell = cellsOf(file)
const names = ['A', 'B']

interface Answer {
  readonly server: string
  readonly status: number
  readonly seconds: number
  readonly cookie: string | null
}

/** Answers to requests four seconds apart, with or without the cookie of a server. */
const answers = (
  brought: readonly (string | null)[],
  { affinity = {}, gateway = {}, dead = [] }: Setting = {},
): readonly Answer[] => {
  const parsed = parseScenario({
    version: 1,
    duration: `${4 * brought.length + 4}s`,
    traffic: [
      {
        name: 'web',
        arrivals: {
          kind: 'trace',
          requests: brought.map((server, place) => ({
            at: `${4 * place + 1}s`,
            client: `203.0.113.${place}`,
            work: '1ms',
            ...(server === null ? {} : { cookies: { SRV: server.toLowerCase() } }),
          })),
        },
      },
    ],
    gateway: { policy: { kind: 'round-robin', dialect: 'haproxy' }, ...gateway },
    pools: [{ name: 'web', servers: [{ name: 'a' }, { name: 'b' }] }],
    affinity: { kind: 'cookie', dialect: 'haproxy', ...affinity },
    interventions: dead.map((server) => ({ at: '0s', do: 'server.crash', server })),
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const simulation = new Simulation({ scenario: parsed.scenario, seed: 1, interventions: [] })
  simulation.advance(simTime(parsed.scenario.duration))
  const { log } = simulation.world
  const records = Array.from({ length: log.count }, (_, index) => log.read(index))
  return brought.map((_, request) => {
    const own = records.filter(({ subject }) => subject === request)
    const fate = own.find(({ kind }) => kind === 'request.completed' || kind === 'request.failed')
    const decided = own.filter(({ kind }) => kind === 'affinity.decided').pop()
    const server = names[decided?.server ?? -1]
    const isSet = decided !== undefined && setsCookieIn(decided.value)
    return {
      server,
      status: statusIn(fate?.value ?? 0),
      seconds: ((fate?.at ?? 0) - (fate?.since ?? 0)) / SECOND,
      cookie: isSet && fate?.kind === 'request.completed' ? `SRV=${server}; path=/` : null,
    }
  })
}

interface Setting {
  readonly affinity?: object
  readonly gateway?: object
  readonly dead?: readonly string[]
}

const port = (name: string): string => (name === 'A' ? '19001' : '19002')

describe('the cookie of HAProxy', () => {
  it('names the server whose turn it is, as often as nothing is brought', () => {
    const { input, wanted } = cell('haproxy-cookie-insert')
    const brought = Array.from({ length: input('requests') + 1 }, () => null)
    // HAProxy had answered a request before it was watched.
    const seen = answers(brought).slice(1)
    expect(seen.map(({ server, cookie }) => [port(server), cookie])).toEqual(wanted('responses'))
  })

  it('is obeyed, and not set again', () => {
    const { input, wanted } = cell('haproxy-cookie-present')
    const seen = answers(Array.from({ length: input('requests') }, () => 'A'))
    expect(seen.map(({ server }) => server.toLowerCase())).toEqual(wanted('server'))
    expect(seen.map(({ cookie }) => cookie)).toEqual(wanted('set_cookie'))
  })

  it('that names nobody counts as none, and is replaced', () => {
    const [forged] = answers(['../etc/passwd'])
    expect(forged).toMatchObject({ status: 200, cookie: `SRV=${forged.server}; path=/` })
  })
})

describe('a server that refuses HAProxy', () => {
  it('is tried again after a second, and in the end there is a 503', () => {
    const { input, wanted } = cell('haproxy-cookie-unreachable-noredispatch')
    const setting = { gateway: { retries: input('retries') }, dead: ['a'] }
    const [seen] = answers(['A'], { ...setting, affinity: { redispatch: false } })
    expect(seen).toMatchObject({ status: wanted('status'), seconds: wanted('elapsed_s') })
  })

  it('is left with the last retry where redispatching is allowed', () => {
    const { input, wanted } = cell('haproxy-cookie-unreachable-redispatch')
    const [seen] = answers(['A'], { gateway: { retries: input('retries') }, dead: ['a'] })
    expect(seen).toMatchObject({ status: wanted('status'), cookie: wanted('set_cookie') })
    expect(seen.server.toLowerCase()).toBe(wanted('server'))
    expect(Math.abs(seen.seconds - wanted('elapsed_s_about'))).toBeLessThan(0.15)
  })

  it('is tried again for those without a cookie too', () => {
    const { input, wanted } = cell('haproxy-nocookie-unreachable-noredispatch')
    const brought = Array.from({ length: input('requests') }, () => null)
    const seen = answers(brought, {
      affinity: { redispatch: false },
      gateway: { retries: 3 },
      dead: ['a'],
    })
    expect(seen.map(({ status }) => status)).toEqual(wanted('statuses'))
    const elapsed: number[] = wanted('elapsed_s')
    elapsed.forEach((time, place) => {
      expect(Math.abs(seen[place].seconds - time)).toBeLessThan(0.1)
    })
  })
})
