import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { digestAt, runOf } from '../playback/testRuns'
import { ENGINE_REVISION, type SimTime, seconds, simTime } from '../sim'
import { parseAddress } from './address'
import { AddressBar } from './addressBar'
import { liveCourse } from './liveCourse'
import { Pages } from './pages'
import { readRunsFile, writeRunsFile } from './runFile'

const at = (value: number): SimTime => simTime(seconds(value))
const run = runOf('three-counters', { length: 12 })
const crash = { do: 'server.crash', server: 's1' } as const

function setUp(hash = '#/panel/counters', { engine = ENGINE_REVISION, runs = [run] } = {}) {
  const live = liveCourse(runs)
  const window = new Pages(hash)
  const { player, course, players } = live
  const snapshot = async (id: string) => {
    if (!players.get(id)) return null
    await player.rest()
    const digests = player.lanes.map((_, lane) => player.moment(lane).digest)
    return { at: player.at, digests }
  }
  const isOnPage = (id: string) => players.get(id) !== null
  const bar = new AddressBar(course, { window, engine, snapshot, isOnPage })
  const codes = () => course.store.getState().notices.map(({ code }) => code)
  /** Lets dynamic imports, promises and frames come to an end. */
  const rest = async () => {
    await vi.dynamicImportSettled()
    for (let i = 0; i < 3; i += 1) await live.frames.tick(16)
    await vi.dynamicImportSettled()
  }
  return { ...live, window, bar, codes, rest }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

describe('sharing', () => {
  test('a link reproduces run, instant, selection and view in another page', async () => {
    const first = setUp()
    first.player.seek(at(3))
    first.actions.intervene(first.id, crash)
    first.player.seek(at(7))
    first.actions.select(first.id, { lane: 0, kind: 'request', id: 5 })
    first.actions.fold(first.id, 'queue', true)
    first.actions.setView(first.id, 'tab', 'table')
    const link = await first.bar.share(first.id)
    await first.rest()
    expect(link).toBe(first.window.location.href)
    expect(first.window.entries).toHaveLength(2)

    const second = setUp(new URL(link ?? '').hash)
    await second.rest()
    const { lanes, selection, folds, view, expectation } = second.session()
    expect(lanes).toEqual(first.session().lanes)
    expect(second.player.at).toBe(at(7))
    expect(second.player.moment().digest).toBe(first.player.moment().digest)
    expect({ selection, folds, view }).toEqual({
      selection: { lane: 0, kind: 'request', id: 5 },
      folds: { queue: true },
      view: { tab: 'table' },
    })
    expect(expectation).toBe(null)
    expect(second.codes()).toEqual([])
  })

  test('in a chapter the link names the figure, which finds its run when it opens', async () => {
    const first = setUp('#/chapter/why/queue')
    first.player.seek(at(2))
    first.actions.intervene(first.id, crash)
    const link = await first.bar.share(first.id)
    const address = parseAddress(new URL(link ?? '').hash)
    expect(address.figure).toBe(first.id)
    expect(address.route).toEqual({ page: 'chapter', id: 'why', section: 'queue' })

    const second = setUp(new URL(link ?? '').hash.replace('figure=figure', 'figure=later'))
    await second.rest()
    expect(second.session().lanes).toEqual([run])
    expect(second.store.getState().arrival?.figure).toBe('later')
    second.actions.openSession({ id: 'later', panel: 'counters', lanes: [run] })
    expect(second.store.getState().sessions.later.lanes).toEqual(first.session().lanes)
    expect(second.store.getState().arrival).toBe(null)
  })

  test('one that is too long is a notice, and the address stays', async () => {
    const interventions = Array.from({ length: 3000 }, (_, index) => ({
      at: simTime(index * 137),
      do: 'server.slow' as const,
      server: 's1',
      speed: 1 + ((index * 7919) % 1000) / 1000,
    }))
    const { bar, id, rest, codes, window } = setUp('#/panel/counters', {
      runs: [{ ...run, interventions }],
    })
    expect(await bar.share(id)).toBe(null)
    await rest()
    expect(codes()).toEqual(['link-too-long'])
    expect(window.entries).toEqual(['#/panel/counters'])
  })

  test('a figure that is not on the page cannot be shared', async () => {
    const { bar } = setUp()
    expect(await bar.share('nowhere')).toBe(null)
  })
})

describe('opening', () => {
  async function linkWith(change: { engine?: string; digest?: string }) {
    const { bar, player, id } = setUp('#/panel/counters', { engine: change.engine })
    player.seek(at(4))
    const shared = await bar.capture(id)
    if (!shared) throw new Error('no player')
    const { packRuns } = await import('./sharing')
    const lanes = shared.lanes.map((lane) => ({ ...lane, digest: change.digest ?? lane.digest }))
    const packed = packRuns({ ...shared, lanes })
    if (!packed.ok) throw new Error('too long')
    return `#/panel/counters?run=${packed.runs.join('.')}`
  }

  test('a link made by another engine is a notice', async () => {
    const { rest, codes, player } = setUp(await linkWith({ engine: '0.9' }))
    await rest()
    expect(codes()).toEqual(['link-revision'])
    expect(player.at).toBe(at(4))
  })

  test('a run that comes out otherwise than it was shared is a notice', async () => {
    const { rest, codes, player, store } = setUp(await linkWith({ digest: '00000000' }))
    await rest()
    expect(codes()).toEqual(['link-digest'])
    const { params } = store.getState().notices[0]
    expect(params).toEqual({ lane: 0, found: '00000000', here: digestAt(run, at(4)).slice(0, 8) })
    expect(player.at).toBe(at(4))
  })

  test('a broken link is a notice, and the figure is as it opens', async () => {
    for (const text of ['1AAAA', '9xyz', '', '%%%', 'a.b.c']) {
      const { rest, codes, session, player } = setUp(`#/panel/counters?run=${text}`)
      await rest()
      expect(codes()).toEqual(['link-broken'])
      expect(session().lanes).toEqual([run])
      expect(player.at).toBe(0)
    }
  })

  test('a link for another number of lanes is a notice', async () => {
    const hash = await linkWith({})
    const { rest, codes, session } = setUp(hash, { runs: [run, run] })
    await rest()
    expect(codes()).toEqual(['link-lanes'])
    expect(session().lanes).toEqual([run, run])
  })

  test('a file loads like a link, can be undone, and leaves a plain address', async () => {
    const first = setUp()
    first.player.seek(at(3))
    first.actions.intervene(first.id, crash)
    const shared = await first.bar.capture(first.id)
    if (!shared) throw new Error('no player')
    const file = readRunsFile(writeRunsFile('counters', shared))
    const second = setUp()
    second.bar.open(second.id, file)
    await second.rest()
    expect(second.session().lanes).toEqual(first.session().lanes)
    expect(second.player.at).toBe(first.player.at)
    second.actions.undo(second.id)
    expect(second.session().lanes).toEqual([run])
    second.bar.open(second.id, readRunsFile('{'))
    second.bar.open(second.id, { ok: false, code: 'file-unreadable' })
    expect(second.codes()).toEqual(['file-broken', 'file-unreadable'])
  })
})

test('a link waits for a figure that is open but not on the page, and for no other', async () => {
  const { store, actions, id, session } = setUp('#/panel/counters')
  const arrival = { figure: null, lanes: [run], at: at(2), view: {}, digests: null, engine: '' }
  store.setState({ arrival, hash: '#/panel/counters?run=1x' })
  actions.openSession({ id: 'other', panel: 'counters-and-more', lanes: [run] })
  expect(store.getState().arrival).toBe(arrival)
  actions.openSession({ id, panel: 'counters', lanes: [run] })
  expect(store.getState().arrival).toBe(null)
  expect(session().playhead).toBe(at(2))
})

describe('the address', () => {
  test('is written half a second after a panel has come to rest, in place', async () => {
    const { player, window, rest, frames } = setUp()
    player.play()
    for (let i = 0; i < 30; i += 1) await frames.tick(16)
    await vi.advanceTimersByTimeAsync(2000)
    expect(window.entries).toEqual(['#/panel/counters'])
    player.pause()
    await rest()
    await vi.advanceTimersByTimeAsync(400)
    expect(window.entries).toEqual(['#/panel/counters'])
    await vi.advanceTimersByTimeAsync(200)
    await rest()
    expect(window.entries).toHaveLength(1)
    expect(window.entries[0]).toContain('?run=1')
  })

  test('is written while its figure is being shared, and the share has its link all the same', async () => {
    const { player, window, bar, id, rest } = setUp()
    player.seek(at(3))
    await rest()
    vi.advanceTimersByTime(600) // it is being written
    const link = bar.share(id)
    await rest()
    expect(await link).toBe(window.location.href)
    expect(await link).toContain('?run=1')
  })

  test('of a page that the reader has gone to meanwhile gets no run of the one before', async () => {
    for (const isTold of [true, false]) {
      const { player, window, bar, id, rest } = setUp()
      player.seek(at(3))
      await rest()
      vi.advanceTimersByTime(600) // it is being written
      const link = bar.share(id)
      if (isTold) window.visit('#/panel/other')
      else window.history.pushState(null, '', '#/panel/other')
      await rest()
      expect(await link).toBe(null)
      expect(window.entries).toEqual(['#/panel/counters', '#/panel/other'])
      bar.stop()
    }
  })

  test('of a chapter, or of a figure nobody has touched, is left alone', async () => {
    for (const hash of ['#/chapter/why', '#/panel/counters']) {
      const { actions, id, window, player, rest } = setUp(hash)
      if (hash === '#/chapter/why') player.seek(at(3))
      actions.fold(id, 'queue', true)
      await rest()
      await vi.advanceTimersByTimeAsync(1000)
      await rest()
      expect(window.entries).toEqual([hash])
    }
  })

  test('back goes from share to share, and from a share to the figure as it opens', async () => {
    const { bar, player, actions, id, window, rest, session } = setUp()
    player.seek(at(2))
    actions.intervene(id, crash)
    const first = session().lanes
    await bar.share(id)
    player.seek(at(5))
    actions.intervene(id, { do: 'server.recover', server: 's1' })
    await bar.share(id)
    const second = session().lanes
    expect(second).not.toEqual(first)
    window.back()
    await rest()
    expect(session().lanes).toEqual(first)
    window.back()
    await rest()
    expect(session().lanes).toEqual([run])
    window.visit('#/chapter/why')
    await rest()
    expect(session().lanes).toEqual([run])
  })

  test('of another page is followed, and going there is a step back', async () => {
    const { bar, window, store } = setUp()
    bar.go({ page: 'chapter', id: 'why', section: null })
    expect(window.entries).toEqual(['#/panel/counters', '#/chapter/why'])
    expect(store.getState().hash).toBe('#/chapter/why')
    window.back()
    expect(store.getState().hash).toBe('#/panel/counters')
    bar.stop()
    window.visit('#/gallery')
    expect(store.getState().hash).toBe('#/panel/counters')
  })
})
