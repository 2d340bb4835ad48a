import { describe, expect, it } from 'vitest'
import * as mm1 from './mm1'
import * as mmc from './mmc'
import { inSystemProbabilities } from './mmck'

const grid = [1, 2, 3, 10, 100].flatMap((servers) =>
  [0.05, 0.5, 0.8, 0.9, 0.99].flatMap((utilization) =>
    [1, 40].map((serviceRate) => ({
      arrivalRate: utilization * servers * serviceRate,
      serviceRate,
      servers,
    })),
  ),
)

describe('M/M/c', () => {
  it('is M/M/1 with one server', () => {
    for (const queue of grid.filter(({ servers }) => servers === 1)) {
      expect(mmc.waitingProbability(queue)).toBeCloseTo(mm1.waitingProbability(queue), 12)
      const ratio = mmc.responseTimeMean(queue) / mm1.responseTimeMean(queue)
      expect(ratio).toBeCloseTo(1, 11)
      for (const p of [0.1, 0.5, 0.99]) {
        const quantiles = [mmc.responseTimeQuantile(queue, p), mm1.responseTimeQuantile(queue, p)]
        expect(quantiles[0] / quantiles[1]).toBeCloseTo(1, 11)
        const waits = [mmc.waitingTimeQuantile(queue, p), mm1.waitingTimeQuantile(queue, p)]
        expect(waits[0]).toBeCloseTo(waits[1], 9)
      }
    }
  })

  it('waits as often as its states say: P(N >= c) of a very long but finite queue', () => {
    for (const queue of grid.filter((one) => mmc.utilization(one) <= 0.9)) {
      const states = inSystemProbabilities({ ...queue, places: queue.servers + 400 })
      const waiting = states.slice(queue.servers).reduce((sum, p) => sum + p, 0)
      expect(mmc.waitingProbability(queue)).toBeCloseTo(waiting, 12)
      const inSystem = states.reduce((sum, p, n) => sum + p * n, 0)
      expect(mmc.inSystemMean(queue) / inSystem).toBeCloseTo(1, 9)
    }
  })

  it("obeys Little's law and adds one work to the wait", () => {
    for (const queue of grid) {
      const { arrivalRate, serviceRate } = queue
      const sum = mmc.waitingTimeMean(queue) + 1 / serviceRate
      expect(mmc.responseTimeMean(queue) / sum).toBeCloseTo(1, 12)
      const busy = mmc.inSystemMean(queue) - mmc.queueLengthMean(queue)
      expect(busy / mmc.offeredLoad(queue)).toBeCloseTo(1, 9)
      const ratio = mmc.queueLengthMean(queue) / (arrivalRate * mmc.waitingTimeMean(queue))
      expect(ratio).toBeCloseTo(1, 12)
    }
  })

  it('has a response tail that starts at 1, falls, and whose area is the mean', () => {
    for (const queue of grid.filter((one) => one.serviceRate === 1)) {
      const end = 60 * mmc.responseTimeMean(queue)
      const width = end / 60000
      let area = 0
      let last = 1
      for (let i = 0; i <= 60000; i++) {
        const tail = mmc.responseTimeTail(queue, i * width)
        if (tail > last + 1e-15) throw new Error(`the tail rises at ${i * width}`)
        area += (i === 0 ? 0.5 : 1) * tail * width
        last = tail
      }
      expect(mmc.responseTimeTail(queue, 0)).toBe(1)
      expect(area / mmc.responseTimeMean(queue)).toBeCloseTo(1, 5)
    }
  })

  it('crosses the formula at a = c - 1 without a step', () => {
    const tail = (arrivalRate: number) =>
      mmc.responseTimeTail({ arrivalRate, serviceRate: 1, servers: 4 }, 2)
    for (const away of [1e-12, 1e-9, 1e-7])
      expect(tail(3 + away) - tail(3 - away)).toBeCloseTo(0, 6)
    expect(tail(3)).toBeCloseTo((tail(2.9999) + tail(3.0001)) / 2, 7)
  })

  it('has quantiles that undo the tails', () => {
    for (const queue of grid)
      for (const p of [0.01, 0.5, 0.9, 0.999]) {
        const t = mmc.responseTimeQuantile(queue, p)
        expect(mmc.responseTimeTail(queue, t)).toBeCloseTo(1 - p, 11)
        const wait = mmc.waitingTimeQuantile(queue, p)
        const spare = queue.servers * queue.serviceRate - queue.arrivalRate
        const tail = mmc.waitingProbability(queue) * Math.exp(-spare * wait)
        if (wait > 0) expect(tail).toBeCloseTo(1 - p, 10)
        else expect(tail).toBeLessThanOrEqual(1 - p + 1e-12)
      }
  })

  it('waits less the more servers share the same load each, and more the busier they are', () => {
    const wait = (servers: number, utilization: number) =>
      mmc.waitingTimeMean({ arrivalRate: servers * utilization, serviceRate: 1, servers })
    for (const utilization of [0.3, 0.7, 0.95])
      for (let servers = 1; servers < 50; servers++)
        expect(wait(servers + 1, utilization)).toBeLessThan(wait(servers, utilization))
    for (let percent = 1; percent < 99; percent++)
      expect(wait(5, (percent + 1) / 100)).toBeGreaterThan(wait(5, percent / 100))
  })

  it('never comes to rest from utilization 1 on', () => {
    for (const arrivalRate of [3, 4]) {
      const queue = { arrivalRate, serviceRate: 1, servers: 3 }
      expect(mmc.waitingProbability(queue)).toBe(1)
      expect(mmc.waitingTimeMean(queue)).toBe(Infinity)
      expect(mmc.responseTimeMean(queue)).toBe(Infinity)
      expect(mmc.responseTimeTail(queue, 1e9)).toBe(1)
      expect(mmc.responseTimeQuantile(queue, 0.5)).toBe(Infinity)
      expect(mmc.waitingTimeQuantile(queue, 0.5)).toBe(Infinity)
    }
  })
})
