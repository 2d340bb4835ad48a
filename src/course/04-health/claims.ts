// What chapter 4 claims. Each claim is checked headless over the seeds 1 to 20.
import { m } from '../../i18n'
import type { RunSummary } from '../../store'
import { claim } from '../lesson'
import { lostShare, metrics } from '../metric'

const second = 1_000_000

const lost = ({ failed, rejected }: RunSummary) => failed + rejected
const share = (outcome: RunSummary) => lostShare(outcome) ?? 0
const notice = (outcome: RunSummary) => metrics['health.notice'].read(outcome) ?? -1
const out = (outcome: RunSummary) => metrics['health.out'].read(outcome) ?? -1
const p95 = ({ latency }: RunSummary) => latency?.p95 ?? 0
const wrongly = (outcome: RunSummary) => metrics['health.false'].read(outcome) ?? -1
const twice = (outcome: RunSummary) => metrics['writes.twice'].read(outcome) ?? -1
const isBetween = (value: number, low: number, high: number) => value >= low && value <= high

const noticing = [
  claim({
    id: 'unseen',
    text: m.health_claim_unseen,
    runs: { unseen: { figure: '4.1' } },
    holds: ({ unseen }) => isBetween(share(unseen), 0.14, 0.19),
  }),
  claim({
    id: 'look',
    text: m.health_claim_look,
    runs: { looked: { figure: '4.2' }, unseen: { figure: '4.1' } },
    holds: ({ looked, unseen }) =>
      isBetween(notice(looked), 10 * second, 15 * second) && 2.5 * lost(looked) < lost(unseen),
  }),
  claim({
    id: 'silent',
    text: m.health_claim_silent,
    runs: { silent: { figure: '4.3' }, dark: { figure: '4.2' } },
    holds: ({ silent, dark }) => notice(silent) === notice(dark) + 2 * second,
  }),
  claim({
    id: 'quicker',
    text: m.health_claim_quicker,
    runs: { quick: { figure: '4.4' } },
    holds: ({ quick }) => isBetween(notice(quick), 1.5 * second, 2.5 * second) && lost(quick) <= 10,
  }),
  claim({
    id: 'elsewhere',
    text: m.health_claim_elsewhere,
    runs: { retried: { figure: '4.5' }, told: { figure: '4.2' } },
    holds: ({ retried, told }) => lost(retried) <= 3 && lost(told) > 10,
  }),
  claim({
    id: 'not-hung',
    text: m.health_claim_not_hung,
    runs: { hung: { figure: '4.3', change: 'retried' }, dark: { figure: '4.5' } },
    holds: ({ hung, dark }) => lost(hung) > 10 && lost(hung) > 3 * lost(dark),
  }),
  claim({
    id: 'again',
    text: m.health_claim_again,
    runs: {
      handed: { figure: 'again' },
      safe: { figure: 'again', change: 'idempotent' },
      all: { figure: 'again', change: 'everything' },
    },
    holds: ({ handed, safe, all }) =>
      lost(handed) > 2 * lost(safe) && lost(safe) > 20 && lost(all) <= 3,
  }),
  claim({
    id: 'twice',
    text: m.health_claim_twice,
    runs: {
      all: { figure: 'again', change: 'everything' },
      safe: { figure: 'again', change: 'idempotent' },
    },
    holds: ({ all, safe }) => twice(safe) === 0 && twice(all) >= 4,
  }),
]

const erring = [
  claim({
    id: 'tight',
    text: m.health_claim_tight,
    runs: { tight: { figure: '4.6' } },
    holds: ({ tight }) => share(tight) > 0.1 && wrongly(tight) > 40,
  }),
  claim({
    id: 'wide',
    text: m.health_claim_wide,
    runs: { wide: { figure: 'wide' }, tight: { figure: '4.6' } },
    holds: ({ wide, tight }) => lost(wide) === 0 && out(wide) === 0 && lost(tight) > 0,
  }),
  claim({
    id: 'rush',
    text: m.health_claim_rush,
    runs: { probed: { figure: '4.7' }, panic: { figure: '4.7', change: 'panic' } },
    holds: ({ probed, panic }) => lost(panic) < lost(probed),
  }),
  claim({
    id: 'green',
    text: m.health_claim_green,
    runs: { green: { figure: '4.8' } },
    holds: ({ green }) => out(green) === 0 && share(green) > 0.4,
  }),
  claim({
    id: 'told',
    text: m.health_claim_told,
    runs: { told: { figure: 'told' }, green: { figure: '4.8' } },
    holds: ({ told, green }) => lost(told) === 3 * out(told) && 5 * lost(told) < lost(green),
  }),
  claim({
    id: 'longer',
    text: m.health_claim_longer,
    runs: { told: { figure: 'told' }, longer: { figure: 'told', change: 'longer' } },
    holds: ({ told, longer }) => lost(longer) === 3 * out(longer) && lost(longer) < lost(told) / 2,
  }),
  claim({
    id: 'rude',
    text: m.health_claim_rude,
    runs: { counted: { figure: '4.9' }, ignored: { figure: '4.9', change: 'answers' } },
    holds: ({ counted, ignored }) =>
      share(counted) > 0.1 && wrongly(counted) >= 20 && lost(ignored) === 0,
  }),
  claim({
    id: 'cold',
    text: m.health_claim_cold,
    runs: { cold: { figure: '4.10' }, slowly: { figure: '4.10', change: 'slowly' } },
    holds: ({ cold, slowly }) => p95(slowly) < p95(cold),
  }),
  claim({
    id: 'deep',
    text: m.health_claim_deep,
    runs: { deep: { figure: 'deep' }, open: { figure: 'deep', change: 'open' } },
    holds: ({ deep, open }) => lost(deep) > 2 * lost(open),
  }),
]

export const claims = [...noticing, ...erring]
