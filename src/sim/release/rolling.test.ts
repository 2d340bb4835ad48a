// One server in place of the other, and back from anywhere on the way.
import { describe, expect, it } from 'vitest'
import { lostIn, order, pictured, played, stepsOf } from './played'

const rolling = { strategy: 'rolling', boot: '10s', drain: '9s' }
const names = (steps: readonly string[]) => steps.map((one) => one.split(' ')[1])

describe('a rolling update', () => {
  it('lets each server end what it has, and waits no longer than that', () => {
    const simulation = played({ slots: 20, release: rolling })
    expect(names(stepsOf(simulation))).toEqual([
      'switching',
      ...['replaced', 'replaced', 'replaced'],
      'switched',
    ])
    expect(lostIn(simulation)).toBe(0)
    const { switchedAt } = pictured(simulation)
    expect(switchedAt).toBeGreaterThan(90_000_000)
    expect(switchedAt).toBeLessThan((60 + 3 * 19) * 1_000_000)
  })

  it.each([61, 65, 72, 80, 88, 95, 102])('goes back from where it is after %i s', (second) => {
    const simulation = played({
      slots: 20,
      release: rolling,
      interventions: [order(second, 'rollback')],
    })
    const steps = names(stepsOf(simulation))
    const there = steps.filter((one) => one === 'replaced').length
    const back = steps.filter((one) => one === 'restored').length
    // Whoever had gone and not yet been replaced is started again, too.
    expect(back - there === 0 || back - there === 1).toBe(true)
    expect(steps.at(-1)).toBe('returned')
    expect(lostIn(simulation)).toBe(0)
    const { fleets, live, returning } = pictured(simulation)
    expect(fleets.map(({ stage }) => stage)).toEqual(['serving', 'gone'])
    expect({ live, returning }).toEqual({ live: 0, returning: false })
    const { present, admin, facts, count } = simulation.world.state.servers
    for (let id = 0; id < count; id++) {
      const isBlue = facts[id].pool === 0
      expect(present[id]).toBe(isBlue ? 1 : 0)
      if (isBlue) expect(admin[id]).toBe('up')
    }
  })

  it('goes back one by one when it is complete, and may go forward again', () => {
    const interventions = [order(118, 'rollback'), order(119, 'rollback')]
    const simulation = played({
      release: { ...rolling, boot: '1s', drain: '0s', redeploy: '2s' },
      interventions: [...interventions, order(140, 'switch')],
    })
    expect(names(stepsOf(simulation)).filter((one) => one !== 'cut')).toEqual([
      'switching',
      ...['replaced', 'replaced', 'replaced', 'switched'],
      ...['returning', 'ignored', 'restored', 'restored', 'restored', 'returned'],
      ...['switching', 'replaced', 'replaced', 'replaced', 'switched'],
    ])
  })

  it('goes back by itself once too many answers of the new version fail', () => {
    const watch = { errors: 3, window: '20s' }
    const version = { faults: [{ share: 0.5 }] }
    const simulation = played({ slots: 20, release: { ...rolling, watch }, version })
    const steps = names(stepsOf(simulation))
    expect(steps.slice(0, 4)).toEqual(['switching', 'replaced', 'alarm', 'returning'])
    expect(steps.at(-1)).toBe('returned')
    expect(lostIn(simulation)).toBeLessThan(12)
  })

  it.each<[number, number]>([
    [3, 2],
    [2, 3],
  ])('replaces %i by %i and back', (from, to) => {
    const sizes: [number, number] = [from, to]
    const there = played({ slots: 20, release: rolling, sizes })
    expect(lostIn(there)).toBe(0)
    expect(pictured(there).fleets.map(({ stage }) => stage)).toEqual(['gone', 'serving'])
    const { present } = there.world.state.servers
    expect([...present.slice(0, 5)]).toEqual([...Array(from).fill(0), ...Array(to).fill(1)])
    const back = played({
      slots: 20,
      release: rolling,
      sizes,
      interventions: [order(110, 'rollback')],
    })
    expect(lostIn(back)).toBe(0)
    expect([...back.world.state.servers.present.slice(0, 5)]).toEqual([
      ...Array(from).fill(1),
      ...Array(to).fill(0),
    ])
  })
})
