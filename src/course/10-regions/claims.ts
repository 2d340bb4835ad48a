// What chapter 10 claims. Each claim is checked headless over the seeds 1 to 20.
import { m } from '../../i18n'
import type { RunSummary } from '../../store'
import { claim } from '../lesson'
import { lostShare, metrics } from '../metric'

const lost = (outcome: RunSummary) => metrics.lost.read(outcome)
const writes = (outcome: RunSummary) => metrics['regions.writes'].read(outcome) ?? -1
const noticed = (outcome: RunSummary) => (metrics['regions.noticed'].read(outcome) ?? 0) / 1e6
const back = (outcome: RunSummary) => (metrics['regions.back'].read(outcome) ?? 0) / 1e6
const mean = ({ latency }: RunSummary) => latency?.mean ?? 0

const isWithin = (value: number, least: number, most: number) => value >= least && value <= most

export const claims = [
  claim({
    id: 'room',
    text: m.outage_claim_room,
    runs: { busy: { figure: '10.1', from: 60 }, roomy: { figure: '10.1', lane: 1, from: 60 } },
    holds: ({ busy, roomy }) =>
      isWithin(lostShare(busy) ?? 0, 0.13, 0.42) && (lostShare(roomy) ?? 1) <= 0.0045,
  }),
  claim({
    id: 'name',
    text: m.outage_claim_name,
    runs: { minute: { figure: '10.2' } },
    holds: ({ minute }) => isWithin(noticed(minute), 20, 30) && isWithin(back(minute), 79, 90),
  }),
  claim({
    id: 'memory',
    text: m.outage_claim_memory,
    runs: {
      short: { figure: '10.2b' },
      minute: { figure: '10.2b', lane: 1 },
      long: { figure: '10.2b', lane: 2 },
    },
    holds: ({ short, minute, long }) =>
      isWithin(back(short), 29, 40) &&
      isWithin(back(minute), 79, 90) &&
      isWithin(back(long), 315, 330) &&
      lost(short) < lost(minute) &&
      2 * lost(minute) < lost(long),
  }),
  claim({
    id: 'stubborn',
    text: m.outage_claim_stubborn,
    runs: { stubborn: { figure: '10.2c' }, short: { figure: '10.2b' } },
    holds: ({ stubborn, short }) => back(stubborn) > 5 * back(short),
  }),
  claim({
    id: 'writes',
    text: m.outage_claim_writes,
    runs: { behind: { figure: '10.3' }, sync: { figure: '10.3', lane: 1 } },
    holds: ({ behind, sync }) => isWithin(writes(behind), 4, 15) && writes(sync) === 0,
  }),
  claim({
    id: 'price',
    text: m.outage_claim_price,
    runs: { behind: { figure: '10.3', to: 60 }, sync: { figure: '10.3', lane: 1, to: 60 } },
    holds: ({ behind, sync }) => mean(sync) - mean(behind) > 50_000,
  }),
]
