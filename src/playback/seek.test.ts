import { describe, expect, test } from 'vitest'
import { History, type SimTime, seconds, simTime, stampAfter } from '../sim'
import type { Run } from '../sim/scenario'
import { InPage } from './inPage'
import { ManualFrames } from './manualFrames'
import { Player } from './player'
import { costly, digestAt, runOf } from './testRuns'

const at = (value: number): SimTime => simTime(seconds(value))
const run = runOf('three-counters')
const other = runOf('one-fast-counter')
const longRun = runOf('three-counters', { length: 600 })

function setUp(runs: readonly Run[] = [run], cost = 0) {
  const frames = new ManualFrames()
  const make = cost > 0 ? costly(frames, cost) : (one: Run) => new History(one)
  const player = new Player(runs, { frames, open: (one) => new InPage(one, { make, frames }) })
  return { frames, player }
}

describe('seeking', () => {
  test('a seek that fits in a slice is there before the next frame', async () => {
    const { player } = setUp()
    player.seek(at(12))
    expect(player.at).toBe(at(12))
    expect(player.moment().digest).toBe(digestAt(run, at(12)))
    player.seek(at(2))
    expect(player.at).toBe(at(2))
    expect(player.furthest).toBe(at(12))
  })

  test('of the seeks made while one is under way the last one wins', async () => {
    const { frames, player } = setUp([longRun], 1)
    player.seek(at(500))
    await frames.settle()
    const arrivals: SimTime[] = []
    player.subscribe(() => arrivals.push(player.at))
    for (const instant of [480, 300, 470, 20, 411]) player.seek(at(instant))
    expect(player.seeking?.to).toBe(at(411))
    for (let i = 0; i < 200 && player.seeking; i += 1) await frames.tick(16)
    expect(player.at).toBe(at(411))
    expect(player.moment().digest).toBe(digestAt(longRun, at(411)))
    expect(arrivals).not.toContain(at(300))
    expect(arrivals).not.toContain(at(20))
  })

  test('a seek into the unknown tells how far it has come, and gives way at once', async () => {
    const { frames, player } = setUp([longRun], 0.1)
    player.seek(at(600))
    await frames.turn()
    await frames.turn()
    const share = player.seeking?.share ?? 0
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThan(1)
    player.seek(at(1))
    await frames.settle()
    expect(player.at).toBe(at(1))
    expect(player.furthest).toBeLessThan(at(600))
  })

  test('called off, the picture is where it was', async () => {
    const { frames, player } = setUp([longRun], 0.1)
    player.seek(at(30))
    await frames.settle()
    player.seek(at(600))
    await frames.turn()
    player.cancelSeek()
    await frames.settle()
    expect(player.seeking).toBe(null)
    expect(player.at).toBe(at(30))
    expect(player.moment().digest).toBe(digestAt(longRun, at(30)))
  })

  test('outside the run it goes to the nearer end', () => {
    const { player } = setUp()
    player.seek(-5)
    expect(player.at).toBe(0)
    player.seek(at(1000))
    expect(player.at).toBe(at(30))
    player.restart()
    expect(player.at).toBe(0)
  })
})

describe('stepping', () => {
  test('forward over all lanes meets every instant at which anything happens in any of them', async () => {
    const { frames, player } = setUp([run, other])
    player.seek(at(4))
    const met: number[] = []
    while (player.at < at(6)) {
      player.step(1)
      await frames.settle()
      met.push(player.at)
    }
    const instants = new Set<number>()
    for (const one of [run, other]) {
      const history = new History(one)
      history.advance(at(4))
      for (let next = history.nextAt(); next !== null; next = history.nextAt()) {
        if (next > met[met.length - 1]) break
        instants.add(next)
        history.advance(next)
      }
    }
    expect(met).toEqual([...instants].sort((a, b) => a - b))
  })

  test('backward undoes forward, and shows the same picture', async () => {
    const { frames, player } = setUp([run, other])
    player.seek(at(9))
    const seen: { at: SimTime; digest: string }[] = []
    const look = () => ({ at: player.at, digest: player.moment(1).digest })
    for (let i = 0; i < 12; i += 1) {
      player.step(1)
      await frames.settle()
      seen.push(look())
    }
    for (const before of seen.slice(0, -1).reverse()) {
      player.step(-1)
      await frames.settle()
      expect(look()).toEqual(before)
    }
  })

  test('pressed faster than it works, each press still counts', async () => {
    const { frames, player } = setUp()
    player.seek(at(9))
    const one = setUp()
    one.player.seek(at(9))
    for (let i = 0; i < 3; i += 1) {
      player.step(1)
      one.player.step(1)
      await one.frames.settle()
    }
    await frames.settle()
    expect(player.at).toBe(one.player.at)
  })

  test('a step pauses, and stays at the ends of the run', async () => {
    const { frames, player } = setUp()
    player.play()
    player.step(-1)
    await frames.settle()
    expect(player.playing).toBe(false)
    expect(player.at).toBe(0)
    player.stepSecond(1)
    player.stepSecond(1)
    expect(player.at).toBe(at(2))
    player.seek(at(30))
    player.step(1)
    await frames.settle()
    player.stepSecond(1)
    expect(player.at).toBe(at(30))
  })
})

describe('other runs', () => {
  const crash = { at: stampAfter(at(8)), do: 'server.crash', server: 's1' } as const
  const branched = { ...run, interventions: [crash] }

  test('a branch keeps the instant and forgets what it had simulated beyond', async () => {
    const { player } = setUp()
    player.seek(at(20))
    player.seek(at(8))
    player.load([branched])
    expect(player.at).toBe(at(8))
    expect(player.furthest).toBe(at(8))
    player.seek(at(20))
    expect(player.moment().digest).toBe(digestAt(branched, at(20)))
  })

  test('another seed begins at the start, or where it is told to', () => {
    const { player } = setUp()
    player.seek(at(8))
    player.load([{ ...run, seed: 5 }])
    expect(player.at).toBe(0)
    player.load([run], at(7))
    expect(player.at).toBe(at(7))
    expect(player.moment().digest).toBe(digestAt(run, at(7)))
  })

  test('while playing, a branch plays on', async () => {
    const { frames, player } = setUp()
    player.play()
    for (let i = 0; i < 60; i += 1) await frames.tick(16)
    const { at: playhead } = player
    const act = { ...crash, at: stampAfter(playhead) }
    player.load([{ ...run, interventions: [act] }])
    expect(player.playing).toBe(true)
    for (let i = 0; i < 60; i += 1) await frames.tick(16)
    expect(player.at).toBeGreaterThan(playhead)
    const { digest } = player.moment()
    expect(digest).toBe(digestAt({ ...run, interventions: [act] }, player.at))
  })

  test('lanes that end sooner wait at their end for the others', async () => {
    const short = runOf('one-fast-counter', { length: 5 })
    const { player } = setUp([run, short])
    expect(player.duration).toBe(seconds(30))
    player.seek(at(12))
    expect(player.moment(0).at).toBe(at(12))
    expect(player.moment(1).at).toBe(at(5))
    player.seek(at(3))
    expect(player.moment(1).at).toBe(at(3))
  })

  test('a run that ends early, with more requests than it can hold, ends the play there', async () => {
    const frames = new ManualFrames()
    const early = (one: Run) =>
      new (class extends History {
        override advance(until: SimTime, limit?: number): boolean {
          return super.advance(simTime(Math.min(until, at(5))), limit)
        }
        override moment() {
          return { ...super.moment(), ended: this.at >= at(5) }
        }
      })(one)
    const open = (one: Run) => new InPage(one, { make: early, frames })
    const player = new Player([run, other], { frames, open, speed: 10 })
    player.play()
    for (let i = 0; i < 60; i += 1) await frames.tick(16)
    expect(player.at).toBe(at(5))
    expect(player.ended).toBe(true)
    expect(player.playing).toBe(false)
    player.seek(at(20))
    expect(player.at).toBe(at(5))
    player.seek(at(2))
    expect(player.at).toBe(at(2))
    expect(player.ended).toBe(false)
  })

  test('an engine that fails stops the player and is told, and another run heals it', async () => {
    const frames = new ManualFrames()
    const make = (one: Run) =>
      new (class extends History {
        override advance(until: SimTime, limit?: number): boolean {
          if (one.seed === 13 && until > at(3)) throw new Error('broken')
          return super.advance(until, limit)
        }
      })(one)
    const open = (one: Run) => new InPage(one, { make, frames })
    const player = new Player([{ ...run, seed: 13 }], { frames, open })
    player.play()
    for (let i = 0; i < 40; i += 1) await frames.tick(100)
    expect(player.playing).toBe(false)
    expect(String(player.failure)).toContain('broken')
    player.load([run])
    expect(player.failure).toBe(null)
    player.seek(at(5))
    expect(player.at).toBe(at(5))
  })
})
