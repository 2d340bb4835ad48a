import { describe, expect, it } from 'vitest'
import * as md1 from './md1'

const queues = [0.1, 0.5, 0.8, 0.95].flatMap((utilization) =>
  [0.01, 1, 4].map((serviceTime) => ({ arrivalRate: utilization / serviceTime, serviceTime })),
)

/** The textbook's alternating sum, good while few terms cancel. */
function alternating({ arrivalRate, serviceTime }: md1.Md1, t: number): number {
  let sum = 0
  let factorial = 1
  for (let k = 0; k * serviceTime <= t; k++) {
    if (k > 0) factorial *= k
    const x = arrivalRate * (t - k * serviceTime)
    sum += (Math.exp(x) * (-x) ** k) / factorial
  }
  return (1 - arrivalRate * serviceTime) * sum
}

describe('M/D/1', () => {
  it('equals the alternating sum where that keeps its digits', () => {
    for (const queue of queues)
      for (const works of [0, 0.3, 0.999, 1, 1.5, 2, 3.7, 5]) {
        const t = works * queue.serviceTime
        expect(md1.waitingTimeShare(queue, t)).toBeCloseTo(alternating(queue, t), 9)
      }
  })

  it('rises from the share that does not wait to 1, without a step at whole works', () => {
    for (const queue of queues) {
      const share = (works: number) => md1.waitingTimeShare(queue, works * queue.serviceTime)
      expect(share(0)).toBeCloseTo(md1.noWaitProbability(queue), 12)
      expect(share(-0.1)).toBe(0)
      for (let i = 1; i < 200; i++)
        expect(share(i / 10)).toBeGreaterThan(share((i - 1) / 10) - 1e-14)
      for (const whole of [1, 2, 3, 10])
        expect(share(whole + 1e-9) - share(whole - 1e-9)).toBeCloseTo(0, 7)
      expect(share(300)).toBeCloseTo(1, 8)
    }
  })

  it('keeps its digits far out, where the alternating sum is lost', () => {
    const queue = { arrivalRate: 0.95, serviceTime: 1 }
    // The tail falls by a constant factor for each work: e^-x with e^x = 1 + x / 0.95.
    const tail = (t: number) => 1 - md1.waitingTimeShare(queue, t)
    const factor = tail(61) / tail(60)
    expect(tail(101) / tail(100)).toBeCloseTo(factor, 8)
    const x = -Math.log(factor)
    expect(Math.exp(x)).toBeCloseTo(1 + x / 0.95, 6)
  })

  it('has the mean of Pollaczek and Khinchine under its curve', () => {
    for (const queue of queues.filter((one) => md1.utilization(one) <= 0.8)) {
      const width = queue.serviceTime / 200
      let area = 0
      for (let i = 0; i < 60 * 200; i++)
        area += (1 - md1.waitingTimeShare(queue, (i + 0.5) * width)) * width
      expect(area / md1.waitingTimeMean(queue)).toBeCloseTo(1, 4)
      const work = md1.responseTimeMean(queue) - md1.waitingTimeMean(queue)
      expect(work).toBeCloseTo(queue.serviceTime, 12)
    }
  })

  it('has quantiles that undo the curve', () => {
    for (const queue of queues)
      for (const p of [0.05, 0.5, 0.9, 0.99]) {
        const t = md1.waitingTimeQuantile(queue, p)
        if (t > 0) expect(md1.waitingTimeShare(queue, t)).toBeCloseTo(p, 11)
        else expect(p).toBeLessThanOrEqual(md1.noWaitProbability(queue))
        expect(md1.responseTimeQuantile(queue, p)).toBe(t + queue.serviceTime)
      }
  })

  it('never comes to rest at utilization 1 and above', () => {
    const queue = { arrivalRate: 1, serviceTime: 1 }
    expect(md1.waitingTimeMean(queue)).toBe(Infinity)
    expect(md1.waitingTimeShare(queue, 100)).toBe(0)
    expect(md1.waitingTimeQuantile(queue, 0.5)).toBe(Infinity)
    expect(md1.noWaitProbability({ arrivalRate: 3, serviceTime: 1 })).toBe(0)
  })
})
