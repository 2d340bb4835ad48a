import { describe, expect, it } from 'vitest'
import * as md1 from './md1'
import * as mg1 from './mg1'
import * as mm1 from './mm1'

const queue = (utilization: number, serviceTimeScv: number, serviceTimeMean = 1) => ({
  arrivalRate: utilization / serviceTimeMean,
  serviceTimeMean,
  serviceTimeScv,
})

describe('M/G/1', () => {
  it('is M/M/1 when the work is exponential', () => {
    for (const utilization of [0.1, 0.5, 0.9, 0.99])
      for (const mean of [0.02, 1, 7]) {
        const exact = mm1.responseTimeMean({
          arrivalRate: utilization / mean,
          serviceRate: 1 / mean,
        })
        expect(mg1.responseTimeMean(queue(utilization, 1, mean)) / exact).toBeCloseTo(1, 10)
      }
  })

  it('waits half as long when all work is the same, as M/D/1', () => {
    for (const utilization of [0.1, 0.5, 0.9]) {
      const fixed = mg1.waitingTimeMean(queue(utilization, 0))
      expect(2 * fixed).toBeCloseTo(mg1.waitingTimeMean(queue(utilization, 1)), 10)
      const same = md1.waitingTimeMean({ arrivalRate: utilization, serviceTime: 1 })
      expect(fixed).toBe(same)
    }
  })

  it('waits in proportion to 1 + scv: variability and not only load makes queues', () => {
    const base = mg1.waitingTimeMean(queue(0.8, 0))
    for (const scv of [0.5, 1, 4, 100])
      expect(mg1.waitingTimeMean(queue(0.8, scv)) / base).toBeCloseTo(1 + scv, 9)
  })

  it('waits for ever when the variance is infinite, though the server is half idle', () => {
    expect(mg1.waitingTimeMean(queue(0.5, Infinity))).toBe(Infinity)
    expect(mg1.processorSharingResponseTimeMean(queue(0.5, Infinity))).toBe(2)
  })

  it("obeys Little's law and adds the work to the wait", () => {
    for (const scv of [0, 0.3, 1, 4]) {
      const one = queue(0.7, scv, 3)
      const { arrivalRate, serviceTimeMean } = one
      expect(mg1.responseTimeMean(one)).toBe(mg1.waitingTimeMean(one) + serviceTimeMean)
      expect(mg1.inSystemMean(one)).toBeCloseTo(arrivalRate * mg1.responseTimeMean(one), 12)
      const busy = mg1.inSystemMean(one) - mg1.queueLengthMean(one)
      expect(busy).toBeCloseTo(mg1.utilization(one), 12)
    }
  })

  it('sharing beats queueing exactly when work is more variable than exponential', () => {
    for (const [scv, sign] of [
      [0, 1],
      [0.9, 1],
      [1, 0],
      [1.1, -1],
      [5, -1],
    ]) {
      const one = queue(0.8, scv)
      const gain = mg1.processorSharingResponseTimeMean(one) - mg1.responseTimeMean(one)
      expect(Math.abs(gain) < 1e-9 ? 0 : Math.sign(gain)).toBe(sign)
    }
  })

  it('never comes to rest at utilization 1 and above', () => {
    for (const utilization of [1, 2]) {
      expect(mg1.waitingTimeMean(queue(utilization, 0))).toBe(Infinity)
      expect(mg1.inSystemMean(queue(utilization, 1))).toBe(Infinity)
      expect(mg1.processorSharingResponseTimeMean(queue(utilization, 1))).toBe(Infinity)
    }
  })
})
