// A figure of which a part is locked: what it came with stays as it came.
import { describe, expect, test } from 'vitest'
import { runOf } from '../playback/testRuns'
import { type SimTime, seconds, simTime, stampAfter } from '../sim'
import type { InterventionAct, Run } from '../sim/scenario'
import { memoryStorage } from './liveCourse'
import { makeStore } from './store'

const at = (value: number): SimTime => simTime(seconds(value))
const run = runOf('three-counters', { length: 12 })
const id = 'embed-cluster'
const crash: InterventionAct = { do: 'server.crash', server: 's1' }
const rate = (value: number): InterventionAct => ({
  do: 'traffic.rate',
  traffic: 'customers',
  rate: value,
})

/** The run as its author left it: more customers from 6 s on. */
const given: Run = { ...run, interventions: [{ at: at(6), ...rate(9) }] }

function setUp(locked: readonly string[] = ['rate']) {
  let playhead: SimTime | null = null
  const course = makeStore({
    openStorage: memoryStorage,
    playheadOf: () => playhead,
    stampAfter,
  })
  course.actions.openSession({ id, panel: 'cluster', lanes: [run], locked })
  const session = () => course.store.getState().sessions[id]
  return {
    ...course,
    session,
    own: () => session().lanes[0].interventions,
    stand(value: number) {
      playhead = at(value)
    },
    arrive: (lanes: readonly Run[]) =>
      course.actions.receive(id, {
        ...{ figure: null, lanes, at: at(2), view: {}, digests: null, engine: '' },
      }),
  }
}

describe('a locked control', () => {
  test('does not act, whoever calls it; the others do', () => {
    const { actions, own } = setUp()
    expect(actions.intervene(id, rate(20), { control: 'rate' })).toBe(false)
    expect(own()).toEqual([])
    expect(actions.intervene(id, crash, { control: 's1-fails' })).toBe(true)
    expect(own()).toHaveLength(1)
  })

  test('keeps what a link brought: nothing leads back behind it, by no key and no button', () => {
    const { actions, session, own, arrive } = setUp()
    arrive([given])
    expect(session().playhead).toBe(at(2))
    actions.undo(id)
    actions.reset(id)
    actions.removeIntervention(id, 0)
    actions.newSeed(id, 5)
    expect(own()).toEqual(given.interventions)
    actions.reset(id)
    expect(session().lanes).toEqual([given])
  })

  test('keeps it also where the reader acts before it, and in order of time', () => {
    const { actions, own, arrive, stand } = setUp()
    arrive([given])
    stand(3)
    actions.intervene(id, crash, { control: 's1-fails' })
    expect(own().map(({ do: what }) => what)).toEqual(['server.crash', 'traffic.rate'])
    stand(1)
    actions.intervene(id, crash, { control: 's1-fails', gesture: 'drag' })
    actions.intervene(id, { ...crash, server: 's2' }, { control: 's1-fails', gesture: 'drag' })
    expect(own().map((one) => ('server' in one ? one.server : one.do))).toEqual([
      's2',
      'traffic.rate',
    ])
    actions.removeIntervention(id, 0)
    expect(own()).toEqual(given.interventions)
  })
})

test('a figure of which nothing is locked goes back behind what a link brought', () => {
  const { actions, session, own, arrive } = setUp([])
  arrive([given])
  actions.removeIntervention(id, 0)
  expect(own()).toEqual([])
  actions.reset(id)
  expect(session().lanes).toEqual([run])
})
