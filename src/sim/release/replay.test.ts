// Orders that come at a bad moment: what is done, and that it is the same live as in replay, and
// after any way back through the run.
import { describe, expect, it } from 'vitest'
import { History } from '../history'
import type { Intervention } from '../scenario/scenario'
import { Simulation } from '../simulation'
import { seconds, simTime } from '../time'
import { fleetsRun, stepsOf, type Told } from './played'

const orders = ['release.switch', 'release.rollback', 'release.finish', 'release.deploy'] as const

const given = (second: number, order: (typeof orders)[number]): Intervention => ({
  at: simTime(seconds(second)),
  do: order,
})

const live = (told: Told, acts: readonly Intervention[]): string => {
  const history = new History({ ...fleetsRun(told), interventions: [] })
  let mine: readonly Intervention[] = []
  for (const act of acts) {
    const before = simTime(act.at - 1)
    history.seek(before)
    history.advance(before)
    mine = [...mine, act]
    history.advance(history.branch(mine))
  }
  // Back into the middle of it, and on to the end.
  for (const at of [acts[0].at, simTime(seconds(160))]) {
    history.seek(at)
    history.advance(at)
  }
  return history.digest()
}

const replayed = (told: Told, acts: readonly Intervention[]): Simulation => {
  const simulation = new Simulation({ ...fleetsRun(told), interventions: acts })
  simulation.advance(simTime(seconds(160)))
  return simulation
}

const rolling = { strategy: 'rolling', boot: '10s', drain: '9s' }
const drained = { drain: '30s' }
const named = {
  release: { pointer: 'dns', drain: '30s' },
  gateways: { gateways: [{}, {}], entry: { by: 'dns', ttl: '30s', weights: [1, 0] } },
}

interface Case {
  readonly name: string
  readonly told: Told
  readonly acts: readonly Intervention[]
  readonly steps: RegExp
}

const cases: readonly Case[] = [
  {
    name: 'a switch during a drain',
    told: { release: drained },
    acts: [given(62, 'release.switch')],
    steps: /^60 switched,62 ignored,\S+ drained$/,
  },
  {
    name: 'a rollback during a drain',
    told: { release: drained },
    acts: [given(62, 'release.rollback')],
    steps: /^60 switched,62 returning,63 returned,/,
  },
  {
    name: 'a rollback during a rollback',
    told: { release: { ...drained, back: '20s' } },
    acts: [given(62, 'release.rollback'), given(70, 'release.rollback')],
    steps: /^60 switched,62 returning,70 ignored,82 returned,/,
  },
  {
    name: 'a tear-down and a switch during a rollback',
    told: { release: { ...drained, back: '20s' } },
    acts: [given(62, 'release.rollback'), given(65, 'release.finish'), given(66, 'release.switch')],
    steps: /^60 switched,62 returning,65 ignored,66 ignored,82 returned,/,
  },
  {
    name: 'a rollback before the switch',
    told: { release: drained },
    acts: [given(30, 'release.rollback')],
    steps: /^30 ignored,60 switched,/,
  },
  {
    name: 'a rollback while one of a rolling update drains, and again',
    told: { slots: 20, release: rolling },
    acts: [given(61, 'release.rollback'), given(62, 'release.switch')],
    steps: /^60 switching,61 returning,61 returned,62 switching,/,
  },
  {
    name: 'a rollback while the next one starts, and another one meanwhile',
    told: { slots: 20, release: rolling },
    acts: [given(72, 'release.rollback'), given(74, 'release.rollback')],
    steps: /^60 switching,72 returning,74 ignored,\S+ restored,\S+ returned$/,
  },
  {
    name: 'a deployment in the middle of a rolling update',
    told: { slots: 20, release: rolling },
    acts: [given(72, 'release.deploy'), given(73, 'release.finish'), given(74, 'release.switch')],
    steps: /^60 switching,72 ignored,73 ignored,74 ignored,\S+ replaced,/,
  },
  {
    name: 'a rollback while a name is still remembered',
    told: named,
    acts: [given(70, 'release.rollback'), given(75, 'release.switch')],
    steps: /^60 switched,70 returning,71 returned,75 switched,/,
  },
]

describe('an order at a bad moment', () => {
  it.each(cases)('is defined, and the same live as in replay: $name', ({ told, acts, steps }) => {
    const simulation = replayed(told, acts)
    expect(stepsOf(simulation).join()).toMatch(steps)
    expect(live(told, acts)).toBe(simulation.world.log.digest())
  })
})
