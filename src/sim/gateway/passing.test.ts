// What passing an answer on takes of a gateway's core, and what is left of that where servers
// answer past it. Times in milliseconds, worked out by hand.
import { describe, expect, it } from 'vitest'
import { scenarioNamed } from '../scenario'
import { simulateRun } from '../simulateRun'
import { fates, type Plot, tell } from '../story'

const KIB = 1_024
const asked = (bytes: number) => ({ response: { bytes } })

const plot = (gateway: object, bytes = 10 * KIB): Plot => ({
  requests: [
    [0, 5, asked(bytes)],
    [0, 5, asked(bytes)],
  ],
  servers: [{ slots: 9 }],
  gateway: { costs: { kib: '1ms' }, ...gateway },
})

describe('an answer that is passed on', () => {
  it('takes core time for each KiB, first in, first out, at either layer', () => {
    const wanted = ['15 r0 completed s1', '25 r1 completed s1']
    expect(fates(plot({ layer: 4 }))).toEqual(wanted)
    // Only a gateway that has to open requests knows what their answers weigh.
    expect(fates(plot({ cache: {} }))).toEqual(wanted)
  })

  it('is told in the log, and takes nothing where it is empty', () => {
    expect(tell(plot({ layer: 4, return: 'direct' }), 'sent', 'direct')).toEqual([
      '0 r0 sent',
      '0 r1 sent',
      '5 r0 direct',
      '5 r1 direct',
    ])
    expect(fates(plot({ layer: 4, return: 'direct' }, 0))).toEqual([
      '5 r0 completed s1',
      '5 r1 completed s1',
    ])
  })

  it('costs the gateway nothing where the server answers past it', () => {
    expect(fates(plot({ layer: 4, return: 'direct' }))).toEqual([
      '5 r0 completed s1',
      '5 r1 completed s1',
    ])
  })

  it('that is made smaller is passed on as it is then', () => {
    const response = { bytes: 10 * KIB, compressible: true }
    const headers = { 'accept-encoding': 'gzip' }
    const gateway = {
      costs: { kib: '1ms' },
      compression: { ratio: 0.5, perKib: '2ms', minBytes: 0 },
    }
    const small: Plot = { requests: [[0, 5, { response, headers }]], gateway }
    // 5 of work, 20 for making 10 KiB smaller, 5 for passing on what is left.
    expect(fates(small)).toEqual(['30 r0 completed s1'])
  })
})

describe('the bytes of a balancer of layer 4', () => {
  const bytesOf = (id: 'answers-through' | 'answers-past') => {
    const { bytes, completed, gateways } = simulateRun({
      scenario: scenarioNamed(id),
      seed: 1,
      interventions: [],
    })
    if (bytes === undefined) throw new Error('no bytes')
    return { bytes, completed, gateways }
  }

  it('to clients are those from servers, whichever way they go', () => {
    for (const id of ['answers-through', 'answers-past'] as const) {
      const { bytes, completed } = bytesOf(id)
      expect(bytes.clients).toBe(completed * 2 * KIB * KIB)
      expect(bytes.clients).toBe(bytes.servers + bytes.cache + bytes.made - bytes.removed)
      expect(bytes.direct).toBe(id === 'answers-past' ? bytes.clients : 0)
    }
  })

  it('are what its core is busy with', () => {
    const [through, past] = [bytesOf('answers-through'), bytesOf('answers-past')]
    expect(through.gateways?.[0].utilization).toBeGreaterThan(0.6)
    expect(past.gateways?.[0].utilization).toBeLessThan(0.02)
  })
})
