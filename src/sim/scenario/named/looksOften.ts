// A good version under a limit of 2 %: a look every ten seconds, twenty further answers each, and
// an alarm changes nothing. Arrivals, work and turns are even, so that every run has as many.
import { above, good, tasting } from './tasters'

const even = tasting({
  release: {
    split: 'smooth',
    steps: [{ weight: 25 }],
    every: '10s',
    analysis: above(0.02),
    deed: 'alarm',
  },
  bug: good,
  background: 0.01,
})
const [users] = even.traffic

/** The scenario as a document. */
export const looksOften = {
  ...even,
  traffic: [
    {
      ...users,
      arrivals: { kind: 'constant' as const, rate: 8 },
      work: { kind: 'fixed' as const, value: '200ms' },
    },
  ],
}
