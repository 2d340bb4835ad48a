// The round trips of TLS before the first answer, as the RFCs have them, in the simulation: the
// rows of http-cache-tls.json that gateway/cache does not run.
import { describe, expect, it } from 'vitest'
import { parseScenario } from './scenario'
import { simulateRun } from './simulateRun'
import { simTime } from './time'
import { cellsOf } from './vectors/cells'
import file from './vectors/http-cache-tls.json'

const cellOf = cellsOf(file)
const rows = file.vectors.map(({ id }) => id).filter((id) => id.startsWith('tls-'))

const shapes: Readonly<Record<string, object>> = {
  'TLS 1.2 full': { tls: '1.2' },
  'TLS 1.2 resumed': { tls: '1.2', resumption: 1 },
  'TLS 1.3 full': { tls: '1.3' },
  'TLS 1.3 resumed': { tls: '1.3', resumption: 1 },
  'TLS 1.3 0-RTT early data': { tls: '1.3', resumption: 1, earlyData: true },
}

/** Ten requests, each on a connection of its own, to one server whose answer takes so long. */
const latenciesOf = (roundTrip: number, work: number, connections: object) => {
  const parsed = parseScenario({
    version: 1,
    duration: '20s',
    traffic: [
      {
        name: 'web',
        until: '10500ms',
        arrivals: { kind: 'constant', rate: 1 },
        work: { kind: 'fixed', value: `${work}ms` },
        clients: { count: 1, connections: { keep: 'request', ...connections } },
      },
    ],
    gateway: { network: { client: `${roundTrip / 2}ms` } },
    pools: [{ name: 'web', servers: [{ name: 's1' }] }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const run = { scenario: parsed.scenario, seed: 1, interventions: [] }
  const { latency, arrived } = simulateRun(run, { from: simTime(1_500_000) })
  expect(arrived).toBe(9) // the first one has no session to resume
  return latency && [latency.mean / 1_000, latency.max / 1_000]
}

describe('the time until an answer', () => {
  it.each(rows)('is one round trip for TCP, those of TLS, one for the request: %s', (id) => {
    const { input, wanted } = cellOf(id)
    const [roundTrip, work] = [input('rtt_ms'), input('server_ms')]
    const time = wanted('ttfb_ms')
    expect(latenciesOf(roundTrip, work, shapes[input('handshake')])).toEqual([time, time])
    expect(time).toBe(roundTrip * (2 + wanted('tls_round_trips')) + work)
  })

  it('is looked at for every row of the file', () => {
    expect(rows).toHaveLength(8)
  })
})
