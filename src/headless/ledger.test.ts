import { describe, expect, test } from 'vitest'
import { eventKinds, simTime } from '../sim'
import { Ledger, type Records } from './ledger'

interface Record {
  readonly at: number
  readonly kind: (typeof eventKinds)[number]
  readonly request?: number
  readonly server?: number
  readonly value?: number
  readonly since?: number
}

/** A log of these records, packed as the engine packs them. */
function logOf(records: readonly Record[]): Records {
  const detailOf = ({ kind, server = -1, value = 0 }: Record): number =>
    (eventKinds.indexOf(kind) << 26) | ((server + 1) << 15) | value
  return {
    mask: -1,
    at: (i) => simTime(records[i].at),
    since: (i) => simTime(records[i].since ?? records[i].at),
    subject: (i) => records[i].request ?? -1,
    detail: (i) => detailOf(records[i]),
  }
}

function ledgerOf(records: readonly Record[]): Ledger {
  const ledger = new Ledger()
  ledger.take(logOf(records), 0, records.length)
  return ledger
}

const FAILED_502 = (1 << 10) | 502
const refused = 1 // code of the cause

describe('the books of a run', () => {
  test('take latencies from answers and waits from starts', () => {
    const ledger = ledgerOf([
      { at: 100, kind: 'request.started', request: 0, server: 0, since: 40 },
      { at: 900, kind: 'request.completed', request: 0, server: 0, value: 200, since: 0 },
      { at: 950, kind: 'request.failed', request: 1, server: 0, value: FAILED_502, since: 0 },
    ])
    expect([ledger.wait.count, ledger.wait.max]).toEqual([1, 60])
    expect([ledger.latency.count, ledger.latency.max]).toEqual([1, 900])
  })

  test('count a refusal that led to another server against the first', () => {
    const ledger = ledgerOf([
      { at: 0, kind: 'request.assigned', request: 7, server: 0, value: 1 },
      { at: 0, kind: 'attempt.refused', request: 7, server: 0, value: refused },
      { at: 0, kind: 'request.assigned', request: 7, server: 1, value: 2 },
      { at: 5, kind: 'request.completed', request: 7, server: 1, value: 200, since: 0 },
    ])
    expect([ledger.attempts(0), ledger.failures(0)]).toEqual([1, 1])
    expect([ledger.attempts(1), ledger.failures(1)]).toEqual([1, 0])
  })

  test('count a refusal that was the fate of its request once', () => {
    const ledger = ledgerOf([
      { at: 0, kind: 'request.assigned', request: 7, server: 0, value: 1 },
      { at: 0, kind: 'attempt.refused', request: 7, server: 0, value: refused },
      { at: 0, kind: 'request.failed', request: 7, server: 0, value: FAILED_502, since: 0 },
    ])
    expect([ledger.attempts(0), ledger.failures(0)]).toEqual([1, 1])
  })

  test('count no full queue as a failure: the request was turned away', () => {
    const queueFull = 5
    const ledger = ledgerOf([
      { at: 0, kind: 'request.assigned', request: 7, server: 0, value: 1 },
      { at: 0, kind: 'attempt.refused', request: 7, server: 0, value: queueFull },
      { at: 0, kind: 'request.assigned', request: 7, server: 1, value: 2 },
      { at: 0, kind: 'attempt.refused', request: 7, server: 1, value: queueFull },
      { at: 0, kind: 'request.rejected', request: 7, server: 1, value: (5 << 10) | 503, since: 0 },
    ])
    expect([ledger.failures(0), ledger.failures(1)]).toEqual([0, 0])
  })

  test('count nothing against a server where none was chosen', () => {
    const ledger = ledgerOf([
      { at: 9, kind: 'request.failed', request: 0, value: (3 << 10) | 504, since: 0 },
    ])
    expect(ledger.failures(-1)).toBe(0)
  })

  test('know for how long a server was there', () => {
    const ledger = ledgerOf([
      { at: 100, kind: 'server.added', server: 2 },
      { at: 300, kind: 'server.removed', server: 0 },
      { at: 400, kind: 'server.removed', server: 2 },
    ])
    const end = simTime(1_000)
    expect([0, 1, 2].map((server) => ledger.presence(server, end))).toEqual([300, 1_000, 300])
  })
})
