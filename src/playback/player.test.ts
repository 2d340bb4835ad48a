import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { History, type SimTime, seconds, simTime } from '../sim'
import type { Run } from '../sim/scenario'
import type { MakeHistory } from './handle'
import { InPage } from './inPage'
import { InWorker } from './inWorker'
import { portInPage } from './linkUp'
import { ManualFrames } from './manualFrames'
import { Player } from './player'
import { costly, digestAt, runOf } from './testRuns'

const at = (value: number): SimTime => simTime(seconds(value))
const plain: MakeHistory = (run) => new History(run)
const run = runOf('three-counters')
const other = runOf('one-fast-counter')

interface Setting {
  runs?: readonly Run[]
  cost?: number
  speed?: number
  isRemote?: boolean
}

function setUp({ runs = [run], cost = 0, speed = 1, isRemote = false }: Setting = {}) {
  const frames = new ManualFrames()
  const make = cost > 0 ? costly(frames, cost) : plain
  const open = (one: Run) =>
    isRemote
      ? new InWorker(one, { make: plain, port: portInPage({ make, frames }) })
      : new InPage(one, { make, frames })
  const player = new Player(runs, { frames, open, speed })
  let calls = 0
  player.subscribe(() => {
    calls += 1
    for (const lane of player.lanes.keys()) player.moment(lane)
  })
  const play = async (wall: number, rate: number) => {
    for (let spent = 0; spent < wall; spent += 1000 / rate) await frames.tick(1000 / rate)
  }
  return { frames, player, play, calls: () => calls }
}

describe('the clock', () => {
  test('a second of play is a second of the run at speed 1, and half a second at 1/2', async () => {
    const { player, play } = setUp()
    player.play()
    await play(2000, 50)
    expect(Math.abs(player.at - at(2))).toBeLessThanOrEqual(at(0.02))
    player.setSpeed(0.5)
    const before = player.at
    await play(2000, 50)
    expect(Math.abs(player.at - before - at(1))).toBeLessThanOrEqual(at(0.02))
  })

  test('at 1/100 no microsecond is lost to rounding, whatever the rate of frames', async () => {
    for (const rate of [24, 60, 144]) {
      const { player, play } = setUp({ speed: 0.01 })
      player.play()
      await play(10_000, rate)
      expect(Math.abs(player.at - at(0.1))).toBeLessThanOrEqual((2 * 10_000) / rate)
    }
  })

  test('a frame that comes late moves the picture by a quarter of a second at most', async () => {
    const { frames, player, play } = setUp()
    player.play()
    await play(500, 60)
    const before = player.at
    await frames.tick(60_000)
    expect(player.at - before).toBeLessThanOrEqual(at(0.25))
  })

  test('the speed that is reached is told, and is the one asked for where the machine keeps up', async () => {
    const { player, play } = setUp({ speed: 5 })
    expect(player.reachedSpeed).toBe(0)
    player.play()
    await play(1500, 60)
    expect(player.reachedSpeed).toBeCloseTo(5, 1)
    player.pause()
    expect(player.reachedSpeed).toBe(0)
  })

  test('a machine too slow for the speed asked for tells a lower one, and the clock is not in debt', async () => {
    const { player, play } = setUp({ cost: 0.5, speed: 20 })
    player.play()
    await play(1500, 60)
    expect(player.reachedSpeed).toBeGreaterThan(0)
    expect(player.reachedSpeed).toBeLessThan(15)
    player.setSpeed(0.01)
    const before = player.at
    await play(1000, 60)
    expect(player.at - before).toBeLessThanOrEqual(at(0.1))
  })

  test('a worker that is never idle tells the speed it reaches as well', async () => {
    const runs = [runOf('three-counters', { length: 600 })]
    const { frames, player } = setUp({ runs, cost: 0.2, speed: Infinity, isRemote: true })
    player.play()
    for (let i = 0; i < 80; i += 1) await frames.tick(16, 2)
    expect(player.playing).toBe(true)
    expect(player.at).toBeGreaterThan(0)
    expect(player.reachedSpeed).toBeGreaterThan(0)
  })

  test('with no brake the run is over as soon as the machine can, and play stops by itself', async () => {
    const { frames, player, play } = setUp({ speed: Infinity })
    player.play()
    await play(500, 60)
    expect(player.at).toBe(at(30))
    expect(player.ended).toBe(true)
    expect(player.playing).toBe(false)
    expect(player.moment().digest).toBe(digestAt(run, at(30)))
    await frames.tick(16)
    expect(frames.pending).toBe(0)
    player.play()
    await frames.tick(16)
    await frames.tick(16)
    expect(player.at).toBeGreaterThan(0)
  })
})

describe('the log does not depend on how it is watched', () => {
  const rates = fc.constantFrom(24, 60, 144)
  const walk = fc.array(
    fc.record({
      gap: fc.integer({ min: 1, max: 400 }),
      speed: fc.constantFrom(0.1, 0.5, 1, 2, 10, Infinity),
    }),
    { minLength: 1, maxLength: 60 },
  )

  test.each([
    { name: 'in the page', isRemote: false },
    { name: 'in a worker', isRemote: true },
  ])('same log at 24, 60 and 144 frames a second and at any speed, $name', async ({ isRemote }) => {
    await fc.assert(
      fc.asyncProperty(rates, fc.constantFrom(0.5, 1, 4), async (rate, speed) => {
        const { player, play } = setUp({ speed, isRemote })
        player.play()
        await play(2500, rate)
        player.pause()
        expect(player.moment().at).toBe(player.at)
        expect(player.moment().digest).toBe(digestAt(run, player.at))
      }),
      { numRuns: 9 },
    )
  })

  test('nor on ragged frames, changes of speed, and work that does not fit in a frame', async () => {
    await fc.assert(
      fc.asyncProperty(walk, fc.constantFrom(0, 0.05, 0.5), async (steps, cost) => {
        const { frames, player } = setUp({ runs: [run, other], cost })
        player.play()
        for (const { gap, speed } of steps) {
          player.setSpeed(speed)
          await frames.tick(gap)
          expect(player.moment(0).at).toBe(player.moment(1).at)
        }
        player.pause()
        for (let i = 0; i < 40; i += 1) await frames.tick(16)
        for (const [lane, one] of [run, other].entries())
          expect(player.moment(lane).digest).toBe(digestAt(one, player.at))
      }),
      { numRuns: 25 },
    )
  })
})

describe('frames are asked for only while something moves that can be seen', () => {
  test('none while paused, and one after a change', async () => {
    const { frames, player, calls } = setUp()
    await frames.tick(16)
    await frames.tick(16)
    expect(frames.pending).toBe(0)
    const before = calls()
    player.seek(at(3))
    player.seek(at(4))
    await frames.tick(16)
    expect(calls()).toBe(before + 1)
    expect(frames.pending).toBe(0)
  })

  test('none in a hidden page, where the run stands still; it goes on when the page is seen again', async () => {
    const { frames, player, play, calls } = setUp()
    player.play()
    await play(300, 60)
    const before = player.at
    frames.hide(true)
    const told = calls()
    expect(frames.pending).toBe(0)
    await frames.tick(60_000)
    expect(player.at).toBe(before)
    expect(calls()).toBe(told)
    expect(frames.pending).toBe(0)
    frames.hide(false)
    expect(player.playing).toBe(true)
    await frames.tick(16)
    expect(player.at - before).toBeLessThanOrEqual(at(0.02))
    await play(300, 60)
    expect(player.at).toBeGreaterThan(before)
  })

  test('none off-screen; a seek asked for meanwhile is made when the figure is seen', async () => {
    const { frames, player } = setUp()
    await frames.tick(16)
    player.setVisible(false)
    player.play()
    player.seek(at(12))
    await frames.tick(16)
    expect(frames.pending).toBe(0)
    expect(player.at).toBe(0)
    expect(player.seeking?.to).toBe(at(12))
    player.setVisible(true)
    await frames.tick(16)
    expect(player.at).toBeGreaterThanOrEqual(at(12))
    expect(player.seeking).toBe(null)
  })

  test('hidden in the middle of work that does not fit in a frame, it stops, and ends level', async () => {
    for (const isRemote of [false, true]) {
      const { frames, player } = setUp({ runs: [run, other], cost: 0.5, speed: 60, isRemote })
      player.play()
      for (let i = 0; i < 5; i += 1) await frames.tick(16)
      frames.hide(true)
      expect(frames.pending).toBe(0)
      await frames.settle()
      const before = player.at
      await frames.tick(1000)
      expect(player.at).toBe(before)
      frames.hide(false)
      for (let i = 0; i < 50; i += 1) await frames.tick(16)
      player.pause()
      for (let i = 0; i < 50; i += 1) await frames.tick(16)
      expect(player.moment(1).at).toBe(player.moment(0).at)
      expect(player.moment(1).digest).toBe(digestAt(other, player.at))
    }
  })

  test('none once it is disposed of', async () => {
    const { frames, player } = setUp()
    player.play()
    player.dispose()
    expect(frames.pending).toBe(0)
    frames.hide(true)
    frames.hide(false)
    await frames.tick(16)
    expect(frames.pending).toBe(0)
  })
})
