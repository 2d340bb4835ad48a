// A release between two fleets, step by step, and what each step costs.
import { describe, expect, it } from 'vitest'
import type { Simulation } from '../simulation'
import { SECOND } from '../time'
import { order as at, lostIn, pictured, played, stepsOf } from './played'

const isServing = (simulation: Simulation) => pictured(simulation).fleets.map(({ stage }) => stage)

describe('a release between two fleets', () => {
  it('sends every new request to the other fleet from the instant of the switch', () => {
    const simulation = played({})
    const { log, state } = simulation.world
    for (let index = 0; index < log.count; index++) {
      const event = log.read(index)
      if (event.kind !== 'request.assigned') continue
      const isBlue = state.servers.facts[event.server].pool === 0
      expect(isBlue).toBe(event.at <= 60 * SECOND)
    }
    expect(lostIn(simulation)).toBe(0)
    expect(isServing(simulation)).toEqual(['draining', 'serving'])
  })

  it.each([1, 2, 3, 4, 5])('cuts what is in flight where nothing drains (seed %i)', (seed) => {
    const before = played({ seed, until: 59.999_999 })
    const inFlight = pictured(before).fleets[0].inFlight
    const simulation = played({ seed, release: { drain: '0s' } })
    expect(lostIn(simulation)).toBe(inFlight)
    expect(pictured(simulation).cut).toBe(inFlight)
    expect(lostIn(played({ seed, release: { drain: '30s' } }))).toBe(0)
  })

  it('deploys, tests, warms and waits for the hour that was set', () => {
    const release = { deploy: '10s', boot: '20s', test: { requests: 30 }, warm: 40, drain: '20s' }
    const cold = { speed: 0.2, requests: 40 }
    const simulation = played({ release: { ...release, keep: '40s' }, version: { cold } })
    expect(stepsOf(simulation)).toEqual([
      '10 deploying',
      '30 deployed',
      '45 passed',
      '60 warmed',
      '60 switched',
      '65.947983 drained',
      '100 finished',
    ])
    const { paid, extra } = pictured(simulation)
    expect(extra / SECOND).toBe(3 * 90)
    expect(paid / SECOND).toBe(3 * 160 + 3 * 90)
  })

  it('is refused by its own test where every customer would meet the fault', () => {
    const release = { deploy: '10s', boot: '5s', test: { requests: 60, failures: 1 } }
    const failing = played({ release, version: { faults: [{ share: 0.2 }] } })
    expect(isServing(failing)).toEqual(['serving', 'refused'])
    expect(lostIn(failing)).toBe(0)
    // What only some would meet, a test that is nobody does not.
    const hidden = played({ release, version: { faults: [{ share: 0.5, above: 0.2 }] } })
    expect(isServing(hidden)).toEqual(['draining', 'serving'])
    expect(lostIn(hidden)).toBeGreaterThan(5)
  })

  it('goes back by itself after so many errors, and by hand', () => {
    const version = { faults: [{ share: 0.2 }] }
    const watched = played({ version, release: { watch: { errors: 5, window: '20s' } } })
    const steps = stepsOf(watched)
    expect(steps.map((line) => line.split(' ')[1])).toEqual([
      'switched',
      'alarm',
      'returning',
      'returned',
    ])
    expect(Number(steps[3].split(' ')[0]) - Number(steps[2].split(' ')[0])).toBeCloseTo(1)
    expect(lostIn(watched)).toBeLessThan(15)
    const byHand = played({ version, interventions: [at(90, 'rollback')] })
    expect(stepsOf(byHand)).toEqual(['60 switched', '90 returning', '91 returned'])
    expect(lostIn(byHand)).toBeGreaterThan(lostIn(watched))
  })

  it('has to start the old version anew where it is gone', () => {
    const version = { faults: [{ share: 0.2 }] }
    const gone = played({
      version,
      release: { keep: '10s', redeploy: '40s' },
      interventions: [at(90, 'rollback')],
    })
    expect(stepsOf(gone)).toContain('130 returned')
    expect(isServing(gone)).toEqual(['serving', 'gone'])
  })

  it('ignores what cannot be done now, and says so', () => {
    const interventions = [at(20, 'rollback'), at(65, 'switch'), at(70, 'rollback')]
    const twice = { interventions: [...interventions, at(70.5, 'rollback')] }
    const simulation = played({ ...twice, release: { drain: '30s' } })
    expect(stepsOf(simulation)).toEqual([
      '20 ignored',
      '60 switched',
      '65 ignored',
      '65.947983 drained',
      '70 returning',
      '70.5 ignored',
      '71 returned',
      '77.106118 drained',
      '77.106118 finished',
    ])
    expect(lostIn(simulation)).toBe(0)
  })

  it('switches forward again while what was taken back still drains', () => {
    const interventions = [at(70, 'rollback'), at(75, 'switch')]
    const simulation = played({ interventions, release: { drain: '30s' } })
    expect(stepsOf(simulation).slice(0, 5)).toEqual([
      '60 switched',
      '65.947983 drained',
      '70 returning',
      '71 returned',
      '75 switched',
    ])
    expect(lostIn(simulation)).toBe(0)
  })

  it('may go over server by server, and back in the middle of it', () => {
    const over = { over: '20s', drain: '30s' }
    expect(stepsOf(played({ release: over }))).toEqual([
      '60 switching',
      '80 switched',
      '82.654435 drained',
    ])
    const back = played({ release: over, interventions: [at(65, 'rollback')] })
    expect(stepsOf(back).slice(0, 3)).toEqual(['60 switching', '65 returning', '66 returned'])
    expect(lostIn(back)).toBe(0)
  })

  it('stops and starts, or replaces one after the other', () => {
    const stopped = played({ release: { strategy: 'stop', boot: '20s' } })
    expect(stepsOf(stopped).at(-1)).toBe('80 switched')
    expect(lostIn(stopped)).toBeGreaterThan(100)
    const rolling = played({ release: { strategy: 'rolling', boot: '20s' } })
    expect(stepsOf(rolling).at(-1)).toBe('120 switched')
    expect(lostIn(rolling)).toBeLessThan(30)
    const gently = played({ release: { strategy: 'rolling', boot: '10s', drain: '9s' } })
    expect(pictured(gently).cut).toBe(0)
  })

  it('lets the other fleet be next, with the next version', () => {
    const interventions = [at(61, 'finish'), at(70, 'deploy'), at(90, 'switch')]
    const simulation = played({ interventions })
    expect(stepsOf(simulation)).toEqual([
      '60 switched',
      '61 cut',
      '61 finished',
      '70 deploying',
      '80 deployed',
      '90 switched',
    ])
    expect(pictured(simulation)).toMatchObject({ live: 0, fresh: 0 })
  })
})
