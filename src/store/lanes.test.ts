import { describe, expect, test } from 'vitest'
import { runOf } from '../playback/testRuns'
import { type SimTime, seconds, simTime, stampAfter } from '../sim'
import { memoryStorage } from './liveCourse'
import { makeStore } from './store'

const at = (value: number): SimTime => simTime(seconds(value))
const run = runOf('three-counters', { length: 12 })
const other = runOf('three-counters-retry', { length: 12 })

function setUp() {
  let playhead: SimTime | null = null
  const course = makeStore({
    openStorage: memoryStorage,
    playheadOf: () => playhead,
    stampAfter,
  })
  return {
    ...course,
    stand(value: number) {
      playhead = at(value)
    },
  }
}

describe('lanes that a reader may add and take away', () => {
  const third = runOf('tea-shop-overload', { length: 12 })
  const open = () => {
    const made = setUp()
    const laneRange = { least: 2, most: 3 }
    const opening = { id: 'compare', panel: 'compare', lanes: [run, other], laneRange }
    made.actions.openSession(opening)
    const lanes = () => made.store.getState().sessions.compare.lanes
    return { ...made, lanes, now: () => made.store.getState().sessions.compare }
  }

  test('come to where the playhead is, and undo takes them away again', () => {
    const { actions, stand, lanes, now } = open()
    stand(4)
    actions.setLanes('compare', [...lanes(), third])
    expect(lanes()).toEqual([run, other, third])
    expect(now()).toMatchObject({ playhead: at(4), cue: 1, selection: null })
    actions.undo('compare')
    expect(lanes()).toEqual([run, other])
    expect(now().playhead).toBe(at(4))
    actions.redo('compare')
    expect(lanes()).toHaveLength(3)
  })

  test('are never more or fewer than the figure allows', () => {
    const { actions, lanes, store } = open()
    actions.setLanes('compare', [run])
    actions.setLanes('compare', [run, other, third, third])
    expect(lanes()).toEqual([run, other])
    actions.openSession({ id: 'fixed', panel: 'two-shops', lanes: [run, other] })
    actions.setLanes('fixed', [run])
    expect(store.getState().sessions.fixed.lanes).toEqual([run, other])
  })

  test('come in by a link, as many as it holds', () => {
    const { actions, lanes, store } = open()
    const share = { figure: 'compare', at: at(1), view: {}, digests: null, engine: 'x' }
    actions.receive('compare', { ...share, lanes: [run, other, third] })
    expect(lanes()).toHaveLength(3)
    expect(store.getState().notices).toEqual([])
    actions.receive('compare', { ...share, lanes: [run] })
    expect(lanes()).toHaveLength(3)
    expect(store.getState().notices.map(({ code }) => code)).toEqual(['link-lanes'])
  })
})
