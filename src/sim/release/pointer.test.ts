// The pointer in a name server: resolvers remember where it pointed, there and back.
import { describe, expect, it } from 'vitest'
import type { Simulation } from '../simulation'
import { lostIn, order, pictured, played, stepsOf } from './played'

const gateway = { policy: { kind: 'least-connections' }, timeout: '1h' }

const named = (names: object = {}) => ({
  gateways: [gateway, gateway],
  entry: { by: 'dns', resolvers: 20, ttl: '30s', weights: [1, 0], ...names },
})

// Share of the requests of each second that the old fleet was sent, from `from` to `to`.
const blueIn = ({ world: { log, state } }: Simulation, from: number, to: number): number => {
  let [blue, all] = [0, 0]
  for (let index = 0; index < log.count; index++) {
    const { kind, at, server } = log.read(index)
    if (kind !== 'request.assigned' || at < from * 1e6 || at >= to * 1e6) continue
    all++
    if (state.servers.facts[server].pool === 0) blue++
  }
  return blue / all
}

describe('a switch in the name server', () => {
  it('is over once the last answer has been forgotten, and fails nothing until then', () => {
    const simulation = played({ release: { pointer: 'dns' }, gateways: named() })
    expect(blueIn(simulation, 0, 60)).toBe(1)
    expect(blueIn(simulation, 60, 70)).toBeGreaterThan(0.5)
    expect(blueIn(simulation, 80, 89)).toBeLessThan(0.5)
    expect(blueIn(simulation, 90.1, 120)).toBe(0)
    expect(lostIn(simulation)).toBe(0)
    expect(pictured(simulation).fleets.map(({ stage }) => stage)).toEqual(['remembered', 'serving'])
  })

  it('leaves some behind whose resolvers forget later than they are told', () => {
    const gateways = named({ stubborn: 0.2, floor: '10m' })
    const simulation = played({ release: { pointer: 'dns', keep: '40s' }, gateways })
    expect(blueIn(simulation, 91, 100)).toBeGreaterThan(0.1)
    // And turns them away once the old fleet is gone.
    expect(stepsOf(simulation)).toEqual(['60 switched', '100 finished'])
    expect(lostIn(simulation)).toBeGreaterThan(10)
  })

  it('takes as long to go back, whatever the release says', () => {
    const interventions = [order(95, 'rollback')]
    const simulation = played({ release: { pointer: 'dns' }, gateways: named(), interventions })
    expect(stepsOf(simulation)).toEqual(['60 switched', '95 returning', '96 returned'])
    expect(blueIn(simulation, 97, 106)).toBeLessThan(0.6)
  })
})
