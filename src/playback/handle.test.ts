// One contract, two places to simulate in: what the page holds behaves the same for both.
import { describe, expect, test } from 'vitest'
import { History, type SimTime, seconds, simTime, stampAfter } from '../sim'
import type { Run } from '../sim/scenario'
import type { RunHandle } from './handle'
import { InPage } from './inPage'
import { InWorker } from './inWorker'
import { portInPage, portToWorker, type WorkerLike } from './linkUp'
import { ManualFrames } from './manualFrames'
import type { PagePort, ToPage, ToWorker } from './protocol'
import { costly, digestAt, runOf } from './testRuns'

const at = (value: number): SimTime => simTime(seconds(value))
const make = (run: Run) => new History(run)
const cloned = (port: PagePort): PagePort => ({
  ...port,
  post: (message: ToWorker) => port.post(structuredClone(message)),
  listen: (listener) => port.listen((message: ToPage) => listener(structuredClone(message))),
})

/** A worker that never comes up: it reports an error instead of its first word. */
function brokenWorker(frames: ManualFrames): WorkerLike {
  const worker: WorkerLike = { onmessage: null, onerror: null, postMessage() {}, terminate() {} }
  frames.soon(() => worker.onerror?.({ message: 'blocked', preventDefault() {} } as ErrorEvent))
  return worker
}

type Open = (run: Run, frames: ManualFrames, cost?: number) => RunHandle

const makeFor = (frames: ManualFrames, cost = 0) => (cost > 0 ? costly(frames, cost) : make)

const places: Record<string, Open> = {
  'in the page': (run, frames, cost) => new InPage(run, { make: makeFor(frames, cost), frames }),
  'in a worker': (run, frames, cost) =>
    new InWorker(run, { make, port: cloned(portInPage({ make: makeFor(frames, cost), frames })) }),
  'in the page, after the worker has failed to start': (run, frames, cost) =>
    new InWorker(run, {
      make,
      port: portToWorker(brokenWorker(frames), () =>
        portInPage({ make: makeFor(frames, cost), frames }),
      ),
    }),
}

describe.each(Object.entries(places))('a run %s', (_, open) => {
  const run = runOf('three-counters')
  const longRun = runOf('three-counters', { length: 300 })
  const setUp = (cost?: number) => {
    const frames = new ManualFrames()
    const handle = open(cost ? longRun : run, frames, cost)
    const done = async <T>(promise: Promise<T>): Promise<T> => {
      for (let i = 0; i < 2000; i += 1) await frames.tick(1)
      return promise
    }
    return { frames, handle, done }
  }

  test('begins with a picture of the start', () => {
    const { handle } = setUp()
    expect(handle.at).toBe(0)
    expect(handle.read().totals.arrived).toBe(0)
    expect(handle.duration).toBe(seconds(30))
    expect(handle.settled).toBe(true)
  })

  test('advances to exactly the instant that is asked for', async () => {
    const { handle, done } = setUp()
    expect(await done(handle.advance(at(7.3)))).toBe(true)
    expect(handle.at).toBe(at(7.3))
    expect(handle.read().at).toBe(at(7.3))
    expect(handle.read().digest).toBe(digestAt(run, at(7.3)))
  })

  test('shows the same log after seeking back and forth as after going straight', async () => {
    const { handle, done } = setUp()
    for (const instant of [20, 3, 11, 11, 29, 0, 30, 5]) {
      expect(await done(handle.seek(at(instant)))).toBe(true)
      expect(handle.read().digest).toBe(digestAt(run, at(instant)))
    }
    expect(handle.furthest).toBe(at(30))
  })

  test('keeps charts and journal up to the farthest instant, wherever it stands', async () => {
    const { handle, frames, done } = setUp()
    await done(handle.seek(at(20)))
    await done(handle.seek(at(4)))
    handle.cells()
    await frames.settle()
    expect(handle.cells().count).toBeGreaterThanOrEqual(80)
    expect(handle.furthest).toBe(at(20))
  })

  test('goes no further than the end', async () => {
    const { handle, done } = setUp()
    await done(handle.advance(at(99)))
    expect(handle.at).toBe(at(30))
    expect(handle.read().ended).toBe(true)
  })

  test('finds the instants before and after at which something happens', async () => {
    const { handle, done } = setUp()
    await done(handle.seek(at(10)))
    const after = await done(handle.neighbor(1))
    const before = await done(handle.neighbor(-1))
    expect(after).toBeGreaterThan(at(10))
    expect(before).toBeLessThan(at(10))
    await done(handle.seek(after ?? at(0)))
    expect(await done(handle.neighbor(-1))).toBe(before)
  })

  test('branches: the run with the intervention is the run that had it from the start', async () => {
    const { handle, done } = setUp()
    await done(handle.seek(at(10)))
    const act = { at: stampAfter(at(10)), do: 'server.crash', server: 's1' } as const
    handle.intervene([act])
    expect(handle.settled).toBe(false)
    await done(handle.seek(at(10)))
    expect(handle.run.interventions).toEqual([act])
    expect(handle.furthest).toBe(at(10))
    await done(handle.advance(at(25)))
    expect(handle.read().digest).toBe(digestAt({ ...run, interventions: [act] }, at(25)))
    const crashes = async () => {
      const list = handle.journal()
      await done(Promise.resolve())
      return [list, handle.journal()].at(-1)?.filter(({ kind }) => kind === 'server.crashed')
    }
    expect(await crashes()).toHaveLength(1)
    handle.intervene([])
    await done(handle.seek(at(25)))
    expect(handle.read().digest).toBe(digestAt(run, at(25)))
    expect(await crashes()).toHaveLength(0)
  })

  test('tells the life of a request, whatever it is doing', async () => {
    const { handle, done } = setUp()
    await done(handle.seek(at(10)))
    const life = await done(handle.life(3))
    expect(life?.request).toBe(3)
    expect(handle.at).toBe(at(10))
  })

  test('works in slices, with progress, and gives way to a newer travel', async () => {
    const { handle, frames, done } = setUp(0.1)
    const shares: number[] = []
    const first = handle.seek(at(290), { onProgress: (share) => shares.push(share) })
    for (let i = 0; i < 8 && shares.length < 2; i += 1) await frames.turn()
    const second = handle.seek(at(20))
    expect(await done(first)).toBe(false)
    expect(await done(second)).toBe(true)
    expect(handle.at).toBe(at(20))
    expect(handle.read().digest).toBe(digestAt(longRun, at(20)))
    expect(shares).toHaveLength(2)
    expect(shares.every((share, i) => share > (shares[i - 1] ?? 0) && share < 1)).toBe(true)
  })

  test('is called off by its signal, keeps its picture and goes on from there', async () => {
    const { handle, done } = setUp(0.1)
    await done(handle.seek(at(3)))
    const picture = handle.read()
    const control = new AbortController()
    const travel = handle.seek(at(290), { signal: control.signal })
    control.abort()
    expect(await done(travel)).toBe(false)
    expect(handle.read()).toBe(picture)
    expect(handle.at).toBe(at(3))
    expect(await done(handle.seek(at(3)))).toBe(true)
    expect(handle.read().digest).toBe(digestAt(longRun, at(3)))
  })

  test('a branch made while a travel is under way forgets what the travel had simulated', async () => {
    const { handle, frames, done } = setUp(0.1)
    await done(handle.seek(at(3)))
    const control = new AbortController()
    void handle.advance(at(290), { signal: control.signal })
    for (let i = 0; i < 8; i += 1) await frames.turn()
    control.abort()
    const act = { at: stampAfter(at(3)), do: 'server.crash', server: 's1' } as const
    handle.intervene([act])
    await done(handle.seek(at(3)))
    await done(handle.advance(at(280)))
    expect(handle.read().digest).toBe(digestAt({ ...longRun, interventions: [act] }, at(280)))
  })
})
