import { describe, expect, test } from 'vitest'
import { History, type SimTime, seconds, simTime, stampAfter } from '../sim'
import type { Run } from '../sim/scenario'
import { InPage } from './inPage'
import { ManualFrames } from './manualFrames'
import { Player } from './player'
import { digestAt, runOf } from './testRuns'

const at = (value: number): SimTime => simTime(seconds(value))
const run = runOf('three-counters', { length: 600 })
const end = at(600)
const COST = 0.01 // wall milliseconds of an event, whoever simulates it

/** A player of histories whose work costs time, and what was worked out of sight. */
function setUp(runs: readonly Run[] = [run]) {
  const frames = new ManualFrames()
  const spent = { inSight: 0, ahead: 0 }
  const make = (one: Run) =>
    new (class extends History {
      override advance(until: SimTime, limit = 64) {
        const before = this.at
        const reached = super.advance(until, Math.min(64, limit))
        if (this.at !== before) spent.inSight += 64
        if (this.at !== before) frames.spend(64 * COST)
        return reached
      }
      override runAhead(limit: number) {
        spent.ahead += 1
        frames.spend(Math.min(64, limit) * COST)
        return super.runAhead(Math.min(64, limit))
      }
    })(one)
  const player = new Player(runs, { frames, open: (one) => new InPage(one, { make, frames }) })
  /** Wall time in which the page has nothing to do, after `wait` milliseconds. */
  const rest = async (wait = 1000, left = 50) => {
    await frames.tick(wait)
    let longest = 0
    let slices = 0
    const isOver = async () => !frames.rest(left) && !(await frames.turn())
    for (let before = frames.now(); !(await isOver()); before = frames.now()) {
      longest = Math.max(longest, frames.now() - before)
      slices += 1
    }
    return { longest, slices }
  }
  return { frames, player, spent, rest }
}

describe('running ahead', () => {
  test('makes a first seek to the end as short as a later one, and shows the same', async () => {
    const { frames, player, spent, rest } = setUp()
    await rest()
    expect(player.furthest).toBe(0)
    player.seek(end)
    await frames.settle()
    expect(player.at).toBe(end)
    expect(player.moment().digest).toBe(digestAt(run, end))
    const plain = setUp()
    plain.player.seek(end)
    await plain.frames.settle()
    expect(spent.inSight).toBeLessThan(plain.spent.inSight / 2)
    expect(player.journal()).toEqual(plain.player.journal())
  })

  test('keeps to slices that a frame has room for, and stops once all is done', async () => {
    const { frames, spent, rest } = setUp([run, runOf('three-counters', { length: 600, seed: 2 })])
    await frames.tick(1000)
    const before = frames.now()
    expect(frames.rest(10)).toBe(true)
    expect(frames.now() - before).toBeLessThan(4)
    const { longest, slices } = await rest()
    expect(slices).toBeGreaterThan(10)
    expect(longest).toBeLessThan(10)
    const done = spent.ahead
    expect(await rest()).toEqual({ longest: 0, slices: 0 })
    expect(spent.ahead).toBe(done)
  })

  test('makes haste while a seek is likely, without waiting for the page to be idle', async () => {
    const { frames, player, spent } = setUp()
    player.expectSeek()
    while (await frames.turn());
    expect(frames.now()).toBeLessThan(260)
    const done = spent.ahead
    expect(done).toBeGreaterThan(100)
    frames.hide(true)
    player.expectSeek()
    while (await frames.turn());
    expect(spent.ahead).toBe(done)
  })

  test('lets a gap pass in which hardly anything fits', async () => {
    const { frames, spent } = setUp()
    await frames.tick(1000)
    for (let i = 0; i < 5; i += 1) expect(frames.rest(0.5)).toBe(true)
    expect(spent.ahead).toBe(0)
  })

  test('waits until the page has been quiet for a while after a seek', async () => {
    const { frames, player } = setUp()
    await frames.tick(1000)
    player.seek(at(3))
    expect(frames.rest(50)).toBe(false)
    await frames.tick(100)
    expect(frames.rest(50)).toBe(false)
    await frames.tick(1000)
    expect(frames.rest(50)).toBe(true)
  })

  test('does nothing in a hidden page or off-screen, and goes on when it is seen', async () => {
    const { frames, player, spent, rest } = setUp()
    await frames.tick(1000)
    frames.hide(true)
    expect(await rest()).toEqual({ longest: 0, slices: 0 })
    frames.hide(false)
    await frames.tick(1000)
    player.setVisible(false)
    expect(await rest()).toEqual({ longest: 0, slices: 0 })
    expect(spent.ahead).toBe(0)
    player.setVisible(true)
    expect((await rest()).slices).toBeGreaterThan(10)
    player.dispose()
  })

  test('begins anew from an intervention, which is then a replay', async () => {
    const { frames, player, rest } = setUp()
    await rest()
    player.seek(at(200))
    await frames.settle()
    const crash = { at: stampAfter(at(200)), do: 'server.crash', server: 's1' } as const
    const branched = { ...run, interventions: [crash] }
    player.load([branched])
    expect((await rest()).slices).toBeGreaterThan(1)
    expect(player.furthest).toBe(at(200))
    player.seek(end)
    await frames.settle()
    expect(player.moment().digest).toBe(digestAt(branched, end))
    player.load([run])
    await frames.settle()
    expect(player.moment().digest).toBe(digestAt(run, end))
  })

  test('leaves the telling of what the engine throws to those who get there', async () => {
    const frames = new ManualFrames()
    const make = (one: Run) =>
      new (class extends History {
        override runAhead(): boolean {
          throw new Error('broken')
        }
      })(one)
    const player = new Player([run], { frames, open: (one) => new InPage(one, { make, frames }) })
    await frames.tick(1000)
    expect(frames.rest(50)).toBe(true)
    expect(frames.rest(50)).toBe(false)
    expect(player.failure).toBe(null)
  })
})
