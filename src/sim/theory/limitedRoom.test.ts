// M/M/1/K and M/M/c/K: queues with room for K requests.
import { describe, expect, it } from 'vitest'
import { erlangB } from './erlangB'
import * as mm1 from './mm1'
import * as mm1k from './mm1k'
import * as mmc from './mmc'
import * as mmck from './mmck'

const loads = [0.1, 0.5, 0.9, 1, 1.1, 3, 50]
const rooms = [1, 2, 10, 80]
const grid = loads.flatMap((arrivalRate) =>
  rooms.map((places) => ({ arrivalRate, serviceRate: 1, places })),
)

describe('M/M/1/K', () => {
  it('is always in one of its states', () => {
    for (const queue of grid) {
      let sum = 0
      for (let n = -1; n <= queue.places + 1; n++) sum += mm1k.inSystemProbability(queue, n)
      expect(sum).toBeCloseTo(1, 12)
      expect(mm1k.inSystemProbability(queue, queue.places + 1)).toBe(0)
      expect(mm1k.inSystemProbability(queue, -1)).toBe(0)
    }
  })

  it('balances: what goes up from n comes down from n + 1', () => {
    for (const queue of grid)
      for (let n = 0; n < queue.places; n++) {
        const up = queue.arrivalRate * mm1k.inSystemProbability(queue, n)
        expect(mm1k.inSystemProbability(queue, n + 1)).toBeCloseTo(up, 12)
      }
  })

  it('loses 1 / (K + 1) when exactly as much arrives as can be done', () => {
    for (const places of rooms) {
      const queue = { arrivalRate: 3, serviceRate: 3, places }
      expect(mm1k.lossProbability(queue)).toBeCloseTo(1 / (places + 1), 12)
      expect(mm1k.inSystemMean(queue)).toBeCloseTo(places / 2, 10)
    }
  })

  it('does what the busy server does: throughput = μ (1 - p0)', () => {
    for (const queue of grid)
      expect(mm1k.throughput(queue)).toBeCloseTo(queue.serviceRate * mm1k.utilization(queue), 10)
  })

  it('is M/M/1 with endless room, and rest at any load without', () => {
    const endless = { arrivalRate: 0.7, serviceRate: 1, places: 500 }
    expect(mm1k.responseTimeMean(endless)).toBeCloseTo(mm1.responseTimeMean(endless), 9)
    const crushed = { arrivalRate: 1000, serviceRate: 1, places: 10 }
    expect(mm1k.throughput(crushed)).toBeCloseTo(1, 9)
    expect(mm1k.responseTimeMean(crushed)).toBeCloseTo(10, 1)
  })

  it('waits less when the room is smaller, and loses more', () => {
    for (const arrivalRate of loads)
      for (let places = 1; places < 8; places++) {
        const [less, more] = [places, places + 1].map((room) => ({
          arrivalRate,
          serviceRate: 1,
          places: room,
        }))
        expect(mm1k.responseTimeMean(less)).toBeLessThan(mm1k.responseTimeMean(more))
        expect(mm1k.lossProbability(less)).toBeGreaterThan(mm1k.lossProbability(more))
      }
  })
})

describe('M/M/c/K', () => {
  it('is M/M/1/K with one server', () => {
    for (const queue of grid) {
      const one = { ...queue, servers: 1 }
      expect(mmck.lossProbability(one)).toBeCloseTo(mm1k.lossProbability(queue), 12)
      const ratio = mmck.responseTimeMean(one) / mm1k.responseTimeMean(queue)
      expect(ratio).toBeCloseTo(1, 10)
    }
  })

  it('loses by Erlang B when there is no room to wait', () => {
    for (const servers of [1, 4, 60])
      for (const load of [0.5, 5, 80]) {
        const queue = { arrivalRate: load * 3, serviceRate: 3, servers, places: servers }
        expect(mmck.lossProbability(queue)).toBeCloseTo(erlangB(servers, load), 12)
        expect(mmck.queueLengthMean(queue)).toBe(0)
        expect(mmck.responseTimeMean(queue)).toBeCloseTo(1 / 3, 11)
      }
  })

  it('is M/M/c with endless room', () => {
    const queue = { arrivalRate: 8, serviceRate: 1, servers: 10 }
    const roomy = { ...queue, places: 600 }
    expect(mmck.waitingTimeMean(roomy)).toBeCloseTo(mmc.waitingTimeMean(queue), 10)
    expect(mmck.inSystemMean(roomy)).toBeCloseTo(mmc.inSystemMean(queue), 9)
  })

  it('is always in one of its states, at loads that would overflow a plain product', () => {
    for (const arrivalRate of [1e-3, 1, 1e6]) {
      const states = mmck.inSystemProbabilities({
        arrivalRate,
        serviceRate: 1,
        servers: 3,
        places: 400,
      })
      expect(states.length).toBe(401)
      expect(states.every((p) => p >= 0 && p <= 1)).toBe(true)
      expect(states.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
    }
  })

  it('serves what it lets in: throughput = μ times the busy servers', () => {
    const queue = { arrivalRate: 12, serviceRate: 2, servers: 5, places: 9 }
    const busy = mmck.inSystemMean(queue) - mmck.queueLengthMean(queue)
    expect(mmck.throughput(queue)).toBeCloseTo(2 * busy, 11)
  })
})
