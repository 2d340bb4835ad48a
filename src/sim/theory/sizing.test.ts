// What theory says about sizes: of farms, of headroom, of simulations.
import { describe, expect, it } from 'vitest'
import * as capacity from './capacity'
import * as kingman from './kingman'
import { entryRate, insideMean, stayMean } from './littlesLaw'
import * as mg1 from './mg1'
import { erlangC } from './mmc'
import { requestsFor, waitingTimeMeanVariance } from './runLength'
import * as staffing from './squareRootStaffing'

describe("Little's law", () => {
  it('gives any one of the three from the other two', () => {
    expect(insideMean(250, 0.2)).toBe(50)
    expect(stayMean(50, 250)).toBe(0.2)
    expect(entryRate(50, 0.2)).toBe(250)
  })
})

describe('capacity', () => {
  const demand = { usersPerDay: 1000, requestsPerUser: 20, peakFactor: 4 }

  it('makes of 1,000 daily users not 1,000 at once, but less than one request', () => {
    expect(capacity.requestRateMean(demand)).toBeCloseTo(0.2315, 4)
    expect(capacity.requestRatePeak(demand)).toBeCloseTo(0.9259, 4)
    expect(capacity.concurrencyPeak(demand, 0.5)).toBeCloseTo(0.463, 3)
  })

  it('grows in proportion to users, requests, peak and response time', () => {
    const base = capacity.concurrencyPeak(demand, 0.5)
    const doubled = [
      capacity.concurrencyPeak({ ...demand, usersPerDay: 2000 }, 0.5),
      capacity.concurrencyPeak({ ...demand, requestsPerUser: 40 }, 0.5),
      capacity.concurrencyPeak({ ...demand, peakFactor: 8 }, 0.5),
      capacity.concurrencyPeak(demand, 1),
    ]
    for (const value of doubled) expect(value).toBeCloseTo(2 * base, 12)
  })

  it('after one of three dies, 60 % becomes 90 % and 90 % becomes 135 %', () => {
    expect(capacity.utilizationAfterLoss(0.6, 3)).toBeCloseTo(0.9, 12)
    expect(capacity.utilizationAfterLoss(0.9, 3)).toBeCloseTo(1.35, 12)
  })

  it('knows from which utilization a loss can be borne', () => {
    for (const servers of [2, 3, 10, 100])
      for (const lost of [1, 2]) {
        if (lost >= servers) continue
        const before = capacity.utilizationBeforeLoss(0.9, servers, lost)
        expect(capacity.utilizationAfterLoss(before, servers, lost)).toBeCloseTo(0.9, 12)
      }
    expect(capacity.utilizationAfterLoss(0.1, 1)).toBe(Infinity)
    expect(capacity.utilizationBeforeLoss(1, 2, 2)).toBe(0)
  })

  it('buys the fewest servers that stay within the limit after the loss, and not one more', () => {
    for (const arrivalRate of [1, 35, 90, 91, 1000])
      for (const lost of [0, 1, 2]) {
        const sizing = { arrivalRate, serviceRate: 10, utilizationMax: 0.9, lost }
        const servers = capacity.serversFor(sizing)
        expect(arrivalRate / (10 * (servers - lost))).toBeLessThanOrEqual(0.9 + 1e-9)
        if (servers - lost > 1)
          expect(arrivalRate / (10 * (servers - lost - 1))).toBeGreaterThan(0.9)
      }
    expect(capacity.serversFor({ arrivalRate: 90, serviceRate: 10, utilizationMax: 0.9 })).toBe(11)
  })
})

describe("Kingman's approximation", () => {
  it('is exact for Poisson arrivals', () => {
    for (const utilization of [0.2, 0.7, 0.95])
      for (const scv of [0, 1, 4]) {
        const approximate = kingman.waitingTimeMean({
          utilization,
          arrivalScv: 1,
          serviceTimeScv: scv,
          serviceTimeMean: 3,
        })
        const exact = mg1.waitingTimeMean({
          arrivalRate: utilization / 3,
          serviceTimeMean: 3,
          serviceTimeScv: scv,
        })
        expect(approximate / exact).toBeCloseTo(1, 11)
      }
  })

  it('waits for nothing where nothing varies, and for ever at utilization 1', () => {
    const queue = { utilization: 0.9, arrivalScv: 0, serviceTimeScv: 0, serviceTimeMean: 1 }
    expect(kingman.waitingTimeMean(queue)).toBe(0)
    expect(kingman.waitingTimeMean({ ...queue, utilization: 1 })).toBe(Infinity)
  })
})

describe('square-root staffing', () => {
  it('nears Erlang C as farms with the same spare capacity grow', () => {
    const error = (servers: number) => {
      const load = servers - 0.8 * Math.sqrt(servers)
      return Math.abs(staffing.waitingProbability(servers, load) - erlangC(servers, load))
    }
    expect(error(100)).toBeLessThan(0.01)
    expect(error(400)).toBeLessThan(error(100) / 1.5)
    expect(error(10000)).toBeLessThan(0.001)
  })

  it('runs from waiting always to waiting never', () => {
    expect(staffing.waitingProbability(100, 100)).toBe(1)
    expect(staffing.waitingProbability(100, 150)).toBe(1)
    expect(staffing.waitingProbability(10000, 100)).toBeLessThan(1e-100)
    for (let load = 1; load < 100; load++)
      expect(staffing.waitingProbability(100, load + 1)).toBeGreaterThan(
        staffing.waitingProbability(100, load),
      )
  })
})

describe('the length of a simulation', () => {
  it('grows steeply with utilization: at 90 % fifteen times that at 50 %', () => {
    expect(requestsFor(0.9, 0.01) / requestsFor(0.5, 0.01)).toBeCloseTo(15.28, 1)
    for (let percent = 50; percent < 99; percent++)
      expect(requestsFor((percent + 1) / 100, 0.05)).toBeGreaterThan(
        requestsFor(percent / 100, 0.05),
      )
  })

  it('falls with the square of the precision', () => {
    expect(requestsFor(0.8, 0.01) / requestsFor(0.8, 0.1)).toBeCloseTo(100, 1)
  })

  it('has the published variance at 50 %, 29', () => {
    expect(waitingTimeMeanVariance(0.5)).toBe(29)
  })
})
