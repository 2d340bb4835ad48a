import { describe, expect, it } from 'vitest'
import * as mm1 from './mm1'

const grid = [0.01, 0.3, 0.5, 0.8, 0.95, 0.99].flatMap((utilization) =>
  [0.5, 1, 200].map((serviceRate) => ({ arrivalRate: utilization * serviceRate, serviceRate })),
)

describe('M/M/1', () => {
  it("obeys Little's law, for the system and for the queue", () => {
    for (const queue of grid) {
      const { arrivalRate } = queue
      expect(mm1.inSystemMean(queue)).toBeCloseTo(arrivalRate * mm1.responseTimeMean(queue), 9)
      expect(mm1.queueLengthMean(queue)).toBeCloseTo(arrivalRate * mm1.waitingTimeMean(queue), 9)
    }
  })

  it('spends the wait and then the work: W = Wq + 1/μ, L = Lq + ρ', () => {
    for (const queue of grid) {
      const work = 1 / queue.serviceRate
      const sum = mm1.waitingTimeMean(queue) + work
      expect(mm1.responseTimeMean(queue) / sum).toBeCloseTo(1, 12)
      const busy = mm1.queueLengthMean(queue) + mm1.utilization(queue)
      expect(mm1.inSystemMean(queue) / busy).toBeCloseTo(1, 12)
    }
  })

  it('has the mean number that its probabilities give', () => {
    for (const queue of grid) {
      let sum = 0
      for (let n = 1; n < 5000; n++) sum += mm1.atLeastInSystem(queue, n)
      expect(sum / mm1.inSystemMean(queue)).toBeCloseTo(1, 9)
      expect(mm1.idleProbability(queue)).toBeCloseTo(1 - mm1.atLeastInSystem(queue, 1), 12)
    }
  })

  it('has quantiles that undo the exponential tail, waiting included', () => {
    for (const queue of grid)
      for (const p of [0, 0.1, 0.5, 0.9, 0.999]) {
        const spare = queue.serviceRate - queue.arrivalRate
        const response = mm1.responseTimeQuantile(queue, p)
        expect(Math.exp(-spare * response)).toBeCloseTo(1 - p, 10)
        const wait = mm1.waitingTimeQuantile(queue, p)
        const tail = mm1.utilization(queue) * Math.exp(-spare * wait)
        if (wait > 0) expect(tail).toBeCloseTo(1 - p, 10)
        else expect(mm1.utilization(queue)).toBeLessThanOrEqual(1 - p + 1e-12)
      }
  })

  it('bends: from 50 % to 90 % busy the response is five times as long, then ten times', () => {
    const at = (arrivalRate: number) => mm1.responseTimeMean({ arrivalRate, serviceRate: 1 })
    expect(at(0.9) / at(0.5)).toBeCloseTo(5, 9)
    expect(at(0.99) / at(0.9)).toBeCloseTo(10, 9)
  })

  it('never comes to rest at utilization 1 and above', () => {
    for (const arrivalRate of [1, 1.5, 100]) {
      const queue = { arrivalRate, serviceRate: 1 }
      const means = [
        mm1.responseTimeMean(queue),
        mm1.waitingTimeMean(queue),
        mm1.inSystemMean(queue),
        mm1.queueLengthMean(queue),
        mm1.responseTimeQuantile(queue, 0.5),
        mm1.waitingTimeQuantile(queue, 0.5),
      ]
      expect(means).toEqual(means.map(() => Infinity))
      expect(mm1.idleProbability(queue)).toBe(0)
      expect(mm1.waitingProbability(queue)).toBe(1)
    }
  })
})
