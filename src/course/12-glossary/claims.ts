// What chapter 12 claims. Each claim is checked headless over the seeds 1 to 20.
import { m } from '../../i18n'
import type { RunSummary } from '../../store'
import { claim } from '../lesson'
import { lostShare } from '../metric'

const lost = (outcome: RunSummary) => lostShare(outcome) ?? 1
const p95 = ({ latency }: RunSummary) => latency?.p95 ?? 0

export const claims = [
  claim({
    id: 'needed',
    text: m.closing_claim_needed,
    runs: {
      one: { figure: '12.1' },
      three: { figure: '12.1', lane: 1 },
      quiet: { figure: '12.1', change: 'a-slow-hour' },
    },
    holds: ({ one, three, quiet }) =>
      p95(one) > 2 * p95(three) && lost(three) === 0 && lost(quiet) === 0 && p95(quiet) < 3_000_000,
  }),
]
