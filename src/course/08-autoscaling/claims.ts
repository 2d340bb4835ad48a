// What the chapter claims: each is tried on twenty days. Minutes are counted while customers come.
import { m } from '../../i18n'
import { claim } from '../lesson'
import { lostShare, metrics } from '../metric'

type Outcome = Parameters<typeof lostShare>[0]

const lost = (outcome: Outcome): number => lostShare(outcome) ?? 1
const minutes = (outcome: Outcome): number => metrics['scaling.minutes'].read(outcome) ?? 0
const peak = ({ scaling }: Outcome): number => scaling?.peak ?? 0
const reversals = ({ scaling }: Outcome): number => scaling?.reversals ?? 0

const DAY = 1_200 // seconds until the last customer
const NOON = 1_800

const AT_WORK = 27.8 // places, of 48 or 40: 231.5 requests a second, 120 ms each

export const claims = [
  claim({
    id: 'three-days',
    text: m.autoscaling_claim_three_days,
    runs: {
      five: { figure: '8.1' },
      nine: { figure: '8.1', lane: 1, to: DAY },
      elastic: { figure: '8.1', lane: 2, to: DAY },
    },
    holds: ({ five, nine, elastic }) =>
      lost(five) > 0.2 &&
      lost(nine) === 0 &&
      lost(elastic) === 0 &&
      minutes(elastic) < 0.7 * minutes(nine),
  }),
  claim({
    id: 'late',
    text: m.autoscaling_claim_late,
    runs: { lag: { figure: '8.3' }, boot: { figure: '8.3', lane: 1 } },
    holds: ({ lag, boot }) => lost(lag) > 0.005 && lost(boot) > 3 * lost(lag),
  }),
  claim({
    id: 'rush',
    text: m.autoscaling_claim_rush,
    runs: { late: { figure: '8.4' } },
    holds: ({ late }) => lost(late) > 0.08 && lost(late) < 0.35,
  }),
  claim({
    id: 'cures',
    text: m.autoscaling_claim_cures,
    runs: {
      late: { figure: '8.4' },
      sixty: { figure: '8.5' },
      fresh: { figure: '8.5', lane: 1 },
      target: { figure: '8.5', lane: 2 },
      timetable: { figure: '8.5', lane: 3 },
    },
    holds: ({ late, sixty, fresh, target, timetable }) =>
      lost(sixty) < lost(late) &&
      lost(fresh) < lost(late) &&
      lost(target) < 0.08 &&
      lost(target) < lost(late) / 2 &&
      lost(timetable) === 0,
  }),
  claim({
    id: 'caps',
    text: m.autoscaling_claim_caps,
    runs: {
      eager: { figure: '8.6', to: NOON },
      double: { figure: '8.6', lane: 1 },
      capped: { figure: '8.6', lane: 2 },
      calm: { figure: '8.6', lane: 3, to: NOON },
    },
    holds: ({ eager, double, capped, calm }) =>
      peak(eager) >= 20 &&
      peak(double) > 10 &&
      peak(capped) === 10 &&
      minutes(calm) < 0.4 * minutes(eager),
  }),
  claim({
    id: 'swings',
    text: m.autoscaling_claim_swings,
    runs: { swings: { figure: '8.7' } },
    holds: ({ swings }) => reversals(swings) >= 8 && lost(swings) > 0.05,
  }),
  claim({
    id: 'culprit',
    text: m.autoscaling_claim_culprit,
    runs: {
      fresh: { figure: 'culprit' },
      lag: { figure: 'culprit', lane: 1 },
      boot: { figure: 'culprit', lane: 2 },
    },
    holds: ({ fresh, lag, boot }) =>
      reversals(fresh) <= 4 && reversals(boot) <= 5 && reversals(lag) >= 8,
  }),
  claim({
    id: 'window',
    text: m.autoscaling_claim_window,
    runs: {
      none: { figure: '8.8' },
      window: { figure: '8.8', lane: 1 },
      one: { figure: '8.8', lane: 2 },
    },
    holds: ({ none, window, one }) =>
      lost(none) > 0.1 && lost(window) === 0 && lost(one) === 0 && reversals(one) <= 2,
  }),
  claim({
    id: 'database',
    text: m.autoscaling_claim_database,
    runs: { cpu: { figure: '8.9' }, load: { figure: '8.9', lane: 1 } },
    holds: ({ cpu, load }) => lost(cpu) > 0.6 && peak(cpu) === 3 && lost(load) < 0.06,
  }),
  claim({
    id: 'closing',
    text: m.autoscaling_claim_closing,
    runs: { drained: { figure: '8.10', lane: 1 } },
    holds: ({ drained }) => lost(drained) === 0,
  }),
  claim({
    id: 'ahead',
    text: m.autoscaling_claim_ahead,
    runs: {
      late: { figure: 'ahead' },
      warm: { figure: 'ahead', lane: 1 },
      levels: { figure: 'ahead', lane: 2 },
      forecast: { figure: 'ahead', lane: 3 },
    },
    holds: ({ late, warm, levels, forecast }) =>
      lost(warm) < lost(late) && lost(levels) < lost(late) && lost(forecast) < 0.005,
  }),
  claim({
    id: 'crowded',
    text: m.autoscaling_claim_crowded,
    runs: { twelve: { figure: 'crowded' }, seven: { figure: 'crowded', lane: 1 } },
    holds: ({ twelve, seven }) => peak(twelve) === 12 && lost(twelve) > lost(seven) + 0.1,
  }),
  claim({
    id: 'carts',
    text: m.autoscaling_claim_carts,
    runs: { memory: { figure: 'carts' }, store: { figure: 'carts', lane: 1 } },
    holds: ({ memory, store }) =>
      (memory.sessions?.lost ?? 0) >= 3 && (store.sessions?.lost ?? 1) === 0,
  }),
  claim({
    id: 'grace',
    text: m.autoscaling_claim_grace,
    runs: { late: { figure: 'grace' }, hasty: { figure: 'grace', lane: 1 } },
    holds: ({ late, hasty }) => lost(hasty) > 0.3 && lost(hasty) > lost(late),
  }),
  claim({
    id: 'sizes',
    text: m.autoscaling_claim_sizes,
    runs: { one: { figure: 'sizes', lane: 1 }, many: { figure: 'sizes' } },
    holds: ({ one, many }) => lost(one) > 0.4 && lost(many) < 0.02,
  }),
  claim({
    id: 'plan',
    text: m.autoscaling_claim_plan,
    runs: { fewer: { figure: 'plan', lane: 1 }, all: { figure: 'plan' } },
    // What the calculator of the figure promises: rate times work over places.
    holds: ({ fewer, all }) =>
      Math.abs(all.utilization / (AT_WORK / 48) - 1) < 0.03 &&
      Math.abs(fewer.utilization / (AT_WORK / 40) - 1) < 0.03 &&
      lost(fewer) === 0,
  }),
]
