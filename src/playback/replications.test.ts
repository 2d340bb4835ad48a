import { describe, expect, test } from 'vitest'
import { type RunSummary, seconds, simTime, simulateRun } from '../sim'
import { ManualFrames } from './manualFrames'
import { replicate, type ToReplications } from './replications'
import { runOf } from './testRuns'
import { makePool, type ReplicationWorker } from './workers'

const run = runOf('three-counters')
const jobs = [1, 2, 3, 4, 5].map((seed) => ({ run: { ...run, seed } }))
const straight = jobs.map((job) => simulateRun(job.run))
const none = () => {
  throw new DOMException('no workers here', 'SecurityError')
}

/** A worker in the same thread; messages are cloned and come later, as between threads. */
function workerHere(frames: ManualFrames, answer = 'summary'): ReplicationWorker {
  const worker: ReplicationWorker = {
    onmessage: null,
    onerror: null,
    postMessage(message) {
      const { index, job }: ToReplications = structuredClone(message)
      frames.soon(() => {
        if (answer === 'dead')
          return worker.onerror?.({ message: 'blocked', preventDefault() {} } as ErrorEvent)
        const data =
          answer === 'summary'
            ? { index, summary: simulateRun(job.run, job) }
            : { index, failure: 'out of memory' }
        worker.onmessage?.({ data } as MessageEvent)
      })
    },
    terminate() {
      worker.onmessage = null
    },
  }
  return worker
}

const ways = {
  'in workers': (frames: ManualFrames) => () => workerHere(frames),
  'in the page, where workers may not be made': () => none,
  'in the page, where workers die before they speak': (frames: ManualFrames) => () =>
    workerHere(frames, 'dead'),
}

describe.each(Object.entries(ways))('replications %s', (_, way) => {
  const setUp = () => {
    const frames = new ManualFrames()
    return { frames, options: { frames, workers: makePool(way(frames)) } }
  }

  test('give what each run gives by itself, in the order of the jobs', async () => {
    const { frames, options } = setUp()
    const progress: string[] = []
    const seen: (RunSummary | undefined)[] = []
    const results = replicate(jobs, {
      ...options,
      onProgress: (done, all) => progress.push(`${done}/${all}`),
      onResult(index, summary) {
        seen[index] = summary
      },
    })
    await frames.settle()
    expect(await results).toEqual(straight)
    expect(seen).toEqual(straight)
    expect(progress).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5'])
  })

  test('count from and until the instants that a job names', async () => {
    const { frames, options } = setUp()
    const part = { run, from: simTime(seconds(5)), until: simTime(seconds(20)) }
    const results = replicate([part], options)
    await frames.settle()
    expect(await results).toEqual([simulateRun(run, part)])
  })

  test('called off, they stop and answer null', async () => {
    const { frames, options } = setUp()
    const control = new AbortController()
    let seen = 0
    const results = replicate(jobs, {
      ...options,
      signal: control.signal,
      onResult() {
        seen += 1
        control.abort()
      },
    })
    await frames.settle()
    expect(await results).toBe(null)
    expect(seen).toBe(1)
    expect(await replicate(jobs, { ...options, signal: control.signal })).toBe(null)
  })

  test('begin no run in a hidden page, and go on where they were when it is seen', async () => {
    const { frames, options } = setUp()
    const seen: number[] = []
    const results = replicate(jobs, {
      ...options,
      onResult(index) {
        seen.push(index)
        frames.spend(10) // more than a slice
        if (seen.length === 2) frames.hide(true)
      },
    })
    await frames.settle()
    const there = seen.length
    expect(there).toBeLessThan(jobs.length)
    await frames.tick(10_000)
    expect(seen.length).toBe(there)
    frames.hide(false)
    await frames.settle()
    expect(await results).toEqual(straight)
  })

  test('nothing to do is done at once', async () => {
    const { options } = setUp()
    expect(await replicate([], options)).toEqual([])
  })
})

test('a run that fails fails the whole', async () => {
  const frames = new ManualFrames()
  const workers = makePool(() => workerHere(frames, 'failure'))
  const results = replicate(jobs, { frames, workers })
  const judged = expect(results).rejects.toThrow('out of memory')
  await frames.settle()
  await judged
})

test('a worker that has done its work is hired again; one that was broken off is not', async () => {
  const frames = new ManualFrames()
  let opened = 0
  const workers = makePool(() => {
    opened += 1
    return workerHere(frames)
  })
  const all = async (signal?: AbortSignal) => {
    const results = replicate(jobs.slice(0, 1), { frames, workers, signal })
    await frames.settle()
    return results
  }
  expect(await all()).toEqual(straight.slice(0, 1))
  expect(await all()).toEqual(straight.slice(0, 1))
  expect(opened).toBe(1)
  const control = new AbortController()
  const results = replicate(jobs, { frames, workers, signal: control.signal })
  control.abort()
  expect(await results).toBe(null)
  await all()
  expect(opened).toBeGreaterThan(1)
})
