// The prices are those of the market, and what the table says of a failure is what runs measure.
import { describe, expect, it } from 'vitest'
import { priceCurves, simulateRun } from '../../sim'
import { scenarioNamed } from '../../sim/scenario'
import { isRunOf, offersOf, priceOfOne, proportionalPrice, SIZES, wishesIn } from './market'
import { foundOf, jobsOf } from './measured'

const opening = wishesIn({})

describe('the ways to meet a demand', () => {
  it('are fifteen small machines or one large one; one to spare moves the cheapest down', () => {
    expect(offersOf(opening).map(({ machines }) => machines)).toEqual([15, 8, 4, 2, 1, 1])
    const cheapest = (spare: number) =>
      priceCurves.cheapestWay(offersOf({ ...opening, spare }))?.slots
    expect([0, 1].map(cheapest)).toEqual([4, 1])
  })

  it('cost in proportion where nothing bends, and more for what is spare of a large size', () => {
    const plain = { ...opening, bend: 1, own: 0 }
    for (const size of SIZES)
      expect(priceOfOne(plain, size)).toBeCloseTo(proportionalPrice(plain, size), 9)
    const [small, , , , large] = offersOf({ ...plain, spare: 1 })
    const [bare, , , , alone] = offersOf(plain)
    expect(small.price / bare.price).toBeCloseTo(16 / 15, 9)
    expect(large.price / alone.price).toBe(2)
  })

  it.each([0, 1])(
    'with %d to spare leave those which are left as busy as foretold, or lose who comes',
    (spare) => {
      const wishes = { ...opening, spare }
      const offers = offersOf(wishes)
      const summaries = jobsOf(scenarioNamed('machines-many'), wishes, offers).map(
        ({ run, from, until }) => simulateRun(run, { from, until }),
      )
      offers.forEach(({ slots, machines, busyAfter }, place) => {
        const found = foundOf(summaries.filter((_, index) => index % offers.length === place))
        if (found === null) throw new Error('nothing was simulated')
        if (machines === 1) expect(found.lost, `${slots}`).toBeGreaterThan(0.95)
        else if (busyAfter < 1) {
          expect(found.busy / busyAfter, `${slots}`).toBeGreaterThan(0.97)
          expect(found.busy / busyAfter, `${slots}`).toBeLessThan(1.03)
          expect(found.lost, `${slots}`).toBeLessThan(0.02)
        } else {
          expect(found.busy).toBeGreaterThan(0.95)
          expect(found.lost, `${slots}`).toBeGreaterThan(0.05)
        }
      })
    },
    60_000,
  )

  it('are those of the two scenarios which the figure opens with', () => {
    const lanes = (['machines-many', 'machines-one'] as const).map((id) => ({
      scenario: scenarioNamed(id),
      seed: 1,
      interventions: [],
    }))
    expect(isRunOf(lanes, opening)).toBe(true)
    expect(isRunOf(lanes, { ...opening, rate: 200 })).toBe(false)
  })
})
