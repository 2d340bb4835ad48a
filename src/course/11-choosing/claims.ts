// What chapter 11 claims. Each claim is checked headless over the seeds 1 to 20.
import { m } from '../../i18n'
import type { RunSummary } from '../../store'
import { claim } from '../lesson'
import { metrics } from '../metric'

const mean = ({ latency }: RunSummary) => latency?.mean ?? 0
const p95 = ({ latency }: RunSummary) => latency?.p95 ?? 0
const lost = (outcome: RunSummary) => metrics.lost.read(outcome) ?? 0

const near = (value: number, other: number) => Math.abs(value - other) <= 0.01 * other

export const claims = [
  claim({
    id: 'products',
    text: m.choosing_claim_products,
    runs: {
      nginx: { figure: '11.1' },
      haproxy: { figure: '11.1', lane: 1 },
      envoy: { figure: '11.1', lane: 2 },
      lvs: { figure: '11.1', lane: 3 },
      turns: { figure: '11.2' },
      fewest: { figure: '11.2', lane: 2 },
    },
    holds: ({ nginx, haproxy, envoy, lvs, turns, fewest }) =>
      [haproxy, envoy, lvs].every((one) => near(mean(one), mean(nginx))) &&
      mean(fewest) < mean(turns) / 5,
  }),
  claim({
    id: 'rules',
    text: m.choosing_claim_rules,
    runs: { turns: { figure: '11.2' }, fewest: { figure: '11.2', lane: 2 } },
    holds: ({ turns, fewest }) => p95(fewest) <= p95(turns) / 5,
  }),
  claim({
    id: 'watch',
    text: m.choosing_claim_watch,
    runs: { often: { figure: '11.3' }, seldom: { figure: '11.4' } },
    holds: ({ often, seldom }) => lost(often) < lost(seldom) / 3,
  }),
]
