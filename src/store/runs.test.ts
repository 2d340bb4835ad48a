import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runOf } from '../playback/testRuns'
import { type SimTime, seconds, simTime, stampAfter } from '../sim'
import type { InterventionAct } from '../sim/scenario'
import { memoryStorage } from './liveCourse'
import { makeStore } from './store'

const at = (value: number): SimTime => simTime(seconds(value))
const run = runOf('three-counters', { length: 12 })
const other = runOf('three-counters-retry', { length: 12 })
const id = 'why-1.7'
const crash: InterventionAct = { do: 'server.crash', server: 's1' }
const rate = (value: number): InterventionAct => ({
  do: 'traffic.rate',
  traffic: 'customers',
  rate: value,
})

function setUp(lanes = [run, other]) {
  let playhead: SimTime | null = null
  const storage = memoryStorage()
  const course = makeStore({
    openStorage: () => storage,
    playheadOf: () => playhead,
    stampAfter,
  })
  course.actions.openSession({ id, panel: 'two-shops', lanes })
  return {
    ...course,
    session: () => course.store.getState().sessions[id],
    stand(value: number) {
      playhead = at(value)
    },
    own: (lane = 0) => course.store.getState().sessions[id].lanes[lane].interventions,
  }
}

describe('an intervention', () => {
  test('is stamped one microsecond after the playhead, and the playhead goes there to see it', () => {
    const { actions, session, stand, own } = setUp()
    stand(3)
    expect(actions.intervene(id, crash)).toBe(true)
    expect(own()).toEqual([{ at: at(3) + 1, ...crash }])
    expect(own(1)).toEqual(own())
    expect(session().playhead).toBe(at(3) + 1)
    expect(session().cue).toBe(1)
  })

  test('concerns one lane where it says so', () => {
    const { actions, own } = setUp()
    actions.intervene(id, crash, { lane: 1 })
    expect(own(0)).toEqual([])
    expect(own(1)).toHaveLength(1)
  })

  test('in the past drops what came later, which one undo brings back', () => {
    const { actions, session, stand, own } = setUp()
    stand(3)
    actions.intervene(id, crash)
    stand(8)
    actions.intervene(id, rate(9))
    const before = session().lanes
    stand(5)
    actions.intervene(id, rate(2))
    expect(own().map((one) => one.at)).toEqual([at(3) + 1, at(5) + 1])
    actions.undo(id)
    expect(session().lanes).toEqual(before)
  })

  test('is refused at the end of the run, and of a figure that is not open', () => {
    const { actions, session, stand } = setUp()
    stand(12)
    const before = session()
    expect(actions.intervene(id, crash)).toBe(false)
    expect(session()).toBe(before)
    expect(actions.intervene('nowhere', crash)).toBe(false)
  })
})

describe('a drag', () => {
  test('is one intervention: its instant is where it began, its value the last one', () => {
    const { actions, session, stand, own } = setUp()
    stand(2)
    for (const value of [4, 5, 6, 7]) {
      actions.intervene(id, rate(value), { gesture: 'rate' })
      stand(2.5)
    }
    expect(own()).toEqual([{ at: at(2) + 1, ...rate(7) }])
    expect(session().undo).toHaveLength(1)
    actions.undo(id)
    expect(own()).toEqual([])
  })

  test('that has ended is another one when it begins again', () => {
    const { actions, stand, own } = setUp()
    stand(2)
    actions.intervene(id, rate(4), { gesture: 'rate' })
    actions.endGesture(id)
    stand(3)
    actions.intervene(id, rate(5), { gesture: 'rate' })
    expect(own()).toHaveLength(2)
  })

  test('does not go on after anything else was done', () => {
    const { actions, stand, own } = setUp()
    stand(2)
    actions.intervene(id, rate(4), { gesture: 'rate' })
    actions.intervene(id, crash)
    actions.intervene(id, rate(6), { gesture: 'rate' })
    expect(own().map((one) => one.do)).toEqual(['traffic.rate', 'server.crash', 'traffic.rate'])
    actions.undo(id)
    actions.intervene(id, rate(8), { gesture: 'rate' })
    expect(own()).toHaveLength(3)
  })

  test('of a setting is one step back as well', () => {
    const { actions, session } = setUp([run])
    for (const name of ['a', 'b', 'c'])
      actions.setScenario(
        id,
        { ...run.scenario, pools: [{ ...run.scenario.pools[0], name }] },
        { gesture: 'machines' },
      )
    expect(session().lanes[0].scenario.pools[0].name).toBe('c')
    actions.undo(id)
    expect(session().lanes).toEqual([run])
  })
})

type Step = (setting: ReturnType<typeof setUp>) => void

const steps: Record<string, Step> = {
  intervene: ({ actions }) => actions.intervene(id, crash),
  drag: ({ actions }) => actions.intervene(id, rate(7), { gesture: 'rate', lane: 0 }),
  remove: ({ actions }) => actions.removeIntervention(id, 0),
  seed: ({ actions }) => actions.newSeed(id),
  scenario: ({ actions }) => actions.setScenario(id, other.scenario, { lane: 0 }),
  reset: ({ actions }) => actions.reset(id),
}
const stepName = fc.constantFrom(...Object.keys(steps))
const walk = fc.array(fc.tuple(stepName, fc.integer({ min: 0, max: 11 })), { maxLength: 12 })

describe('undo and redo', () => {
  test('are inverse: all steps undone give the figure as it opened, redone give the last run', () => {
    fc.assert(
      fc.property(walk, (list) => {
        const setting = setUp()
        const { actions, session } = setting
        const seen = [session().lanes]
        for (const [name, second] of list) {
          setting.stand(second)
          const before = session().undo.length
          steps[name](setting)
          if (session().undo.length > before) seen.push(session().lanes)
          else seen[seen.length - 1] = session().lanes
        }
        for (const lanes of seen.slice(0, -1).reverse()) {
          actions.undo(id)
          expect(session().lanes).toEqual(lanes)
        }
        expect(session().undo).toEqual([])
        for (const lanes of seen.slice(1)) {
          actions.redo(id)
          expect(session().lanes).toEqual(lanes)
        }
        expect(session().redo).toEqual([])
        actions.redo(id)
        expect(session().lanes).toEqual(seen.at(-1))
      }),
    )
  })

  test('never touch what the scenario does by itself', () => {
    fc.assert(
      fc.property(walk, (list) => {
        const crashing = runOf('three-counters-crash', { length: 60 })
        const setting = setUp([crashing])
        for (const [name, second] of list) {
          setting.stand(second)
          if (name !== 'scenario') steps[name](setting)
          setting.actions.undo(id)
        }
        const [lane] = setting.session().lanes
        expect(lane.scenario).toBe(crashing.scenario)
      }),
    )
  })

  test('of another seed lead back to where the first one was', () => {
    const { actions, session, stand } = setUp()
    stand(7)
    actions.newSeed(id)
    expect(session().playhead).toBe(0)
    expect(session().lanes.map(({ seed }) => seed)).toEqual([2, 2])
    stand(4)
    actions.undo(id)
    expect(session().playhead).toBe(at(7))
    expect(session().lanes).toEqual([run, other])
    actions.redo(id)
    expect(session().playhead).toBe(at(4))
  })

  test('of another seed ask again what was asked there', () => {
    const { actions, session } = setUp()
    const server = { lane: 1, kind: 'server', id: 2 } as const
    actions.select(id, server)
    actions.newSeed(id)
    expect(session().selection).toBeNull()
    actions.undo(id)
    expect(session().selection).toEqual(server)
    actions.redo(id)
    expect(session().selection).toBeNull()
  })

  test('of an intervention leave the playhead where it is', () => {
    const { actions, session, stand } = setUp()
    stand(7)
    actions.intervene(id, crash)
    const { cue } = session()
    actions.undo(id)
    expect(session().cue).toBe(cue)
  })
})

describe('a setting', () => {
  test('changes the scenario of its lane, keeps seeds, and begins anew without interventions', () => {
    const { actions, session, stand } = setUp()
    stand(5)
    actions.intervene(id, crash)
    actions.setScenario(id, run.scenario, { lane: 1 })
    const { lanes, playhead } = session()
    expect(lanes).toEqual([run, { ...other, scenario: run.scenario }])
    expect(playhead).toBe(0)
  })
})

describe('opening', () => {
  test('twice leaves the run as it is: a language or a layout may change in between', () => {
    const { actions, session } = setUp()
    actions.intervene(id, crash)
    const before = session()
    actions.openSession({ id, panel: 'two-shops', lanes: [run, other] })
    expect(session()).toBe(before)
  })

  test('keeps the folds of the panel and the answer given before', () => {
    const { actions, session } = setUp()
    actions.fold(id, 'queue', true)
    actions.predict(id, 'longer')
    actions.closeSession(id)
    actions.openSession({ id, panel: 'two-shops', lanes: [run] })
    expect(session().folds).toEqual({ queue: true })
    expect(session().prediction).toBe('longer')
    actions.predict(id, null)
    actions.closeSession(id)
    actions.openSession({ id, panel: 'two-shops', lanes: [run] })
    expect(session().prediction).toBe(null)
  })

  test('nothing is done to a figure that is not open', () => {
    const { actions, store } = setUp()
    const before = store.getState().sessions
    actions.undo('nowhere')
    actions.reset('nowhere')
    actions.select('nowhere', { lane: 0, kind: 'request', id: 1 })
    actions.fold('nowhere', 'queue', true)
    expect(store.getState().sessions).toBe(before)
  })
})
