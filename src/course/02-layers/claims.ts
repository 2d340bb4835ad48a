// What chapter 2 claims. Each claim is checked headless over the seeds 1 to 20.
import { m } from '../../i18n'
import type { RunSummary } from '../../store'
import { claim } from '../lesson'
import { metrics } from '../metric'
import { furtherOpened } from './claimsOpened'

const ms = 1_000

const p50 = ({ latency }: RunSummary) => latency?.p50 ?? 0
const p95 = ({ latency }: RunSummary) => latency?.p95 ?? 0
const api = (outcome: RunSummary) => metrics['api.p95'].read(outcome) ?? 0
const video = (outcome: RunSummary) => metrics['video.p95'].read(outcome) ?? 0
const honest = (outcome: RunSummary) => metrics['honest.p95'].read(outcome) ?? 0
const busiest = (outcome: RunSummary) => metrics['share.most'].read(outcome) ?? 0
const last = (outcome: RunSummary) => metrics['share.last'].read(outcome) ?? -1
const isBetween = (value: number, low: number, high: number) => value >= low && value <= high

const unsent = (outcome: RunSummary) => metrics['unsent.share'].read(outcome) ?? -1

const asked = { to: 180 } // seconds in which clients ask
const after = { from: 40, to: 120 } // seconds in which S4 is there and clients ask

const pinned = [
  claim({
    id: 'alike',
    text: m.layers_claim_alike,
    runs: { four: { figure: '2.1' }, seven: { figure: '2.1', lane: 1 }, kept: { figure: '2.2' } },
    holds: ({ four, seven, kept }) =>
      p95(four) === p95(seven) &&
      isBetween(busiest(four), 0.33, 0.34) &&
      busiest(four) < busiest(kept),
  }),
  claim({
    id: 'kept',
    text: m.layers_claim_kept,
    runs: { four: { figure: '2.2' }, seven: { figure: '2.2', lane: 1 } },
    holds: ({ four, seven }) =>
      busiest(four) < 0.4 && p95(four) > p95(seven) && p95(four) < 1.8 * p95(seven),
  }),
  claim({
    id: 'heavy',
    text: m.layers_claim_heavy,
    runs: { four: { figure: '2.3' }, seven: { figure: '2.3', lane: 1 } },
    holds: ({ four, seven }) =>
      p95(four) > 1.8 * p95(seven) &&
      isBetween(busiest(four), 0.55, 0.68) &&
      isBetween(busiest(seven), 0.33, 0.34),
  }),
  claim({
    id: 'one',
    text: m.layers_claim_one,
    runs: { four: { figure: '2.4' }, seven: { figure: '2.4', lane: 1 } },
    holds: ({ four, seven }) =>
      busiest(four) === 1 && busiest(seven) < 0.34 && p95(four) > 1.5 * p95(seven),
  }),
  claim({
    id: 'joins',
    text: m.layers_claim_joins,
    runs: {
      four: { figure: '2.5', ...after },
      seven: { figure: '2.5', lane: 1, ...after },
      aged: { figure: '2.5', lane: 2, ...after },
    },
    holds: ({ four, seven, aged }) =>
      last(four) === 0 && isBetween(last(seven), 0.24, 0.26) && isBetween(last(aged), 0.17, 0.29),
  }),
]

const opened = [
  claim({
    id: 'routes',
    text: m.layers_claim_routes,
    runs: { together: { figure: '2.7' }, divided: { figure: '2.7', lane: 1 } },
    holds: ({ together, divided }) =>
      api(divided) < 120 * ms &&
      api(together) > 8 * api(divided) &&
      video(divided) > video(together),
  }),
  claim({
    id: 'form',
    text: m.layers_claim_form,
    runs: { body: { figure: '2.9' }, header: { figure: '2.9', change: 'header' } },
    holds: ({ body, header }) => p50(body) >= 500 * ms && p50(header) < 200 * ms,
  }),
  claim({
    id: 'desk',
    text: m.layers_claim_desk,
    runs: {
      none: { figure: '2.13', ...asked },
      ten: { figure: '2.13', lane: 1, ...asked },
      thirty: { figure: '2.13', lane: 2, ...asked },
    },
    holds: ({ none, ten, thirty }) =>
      isBetween(unsent(ten), 0.44, 0.58) &&
      isBetween(unsent(thirty) - unsent(ten), 0.03, 0.2) &&
      ten.utilization < 0.6 * none.utilization &&
      p95(ten) < p95(none) / 2 &&
      p95(thirty) < p95(ten),
  }),
  claim({
    id: 'handshakes',
    text: m.layers_claim_handshakes,
    runs: {
      older: { figure: '2.16' },
      resumed: { figure: '2.16', lane: 1 },
      newer: { figure: '2.16', lane: 2 },
      kept: { figure: '2.16', lane: 3 },
    },
    holds: ({ older, resumed, newer, kept }) =>
      [older, resumed, newer, kept].map(({ latency }) => latency?.p50).join() ===
      [200, 150, 150, 50].map((time) => time * ms).join(),
  }),
  claim({
    id: 'bricks',
    text: m.layers_claim_bricks,
    runs: {
      open: { figure: '2.18', to: 120 },
      guarded: { figure: '2.18', lane: 1, to: 120 },
    },
    holds: ({ open, guarded }) =>
      honest(open) > 1.7 * honest(guarded) &&
      guarded.utilization < 0.7 * open.utilization &&
      isBetween(unsent(guarded), 0.1, 0.22),
  }),
]

const asking = { to: 10 } // seconds: as good as all, and played sooner
const desk = (outcome: RunSummary) => metrics['desk.utilization'].read(outcome) ?? -1

const lost = (outcome: RunSummary) => metrics.lost.read(outcome)

const found = [
  claim({
    id: 'found',
    text: m.layers_claim_found,
    runs: {
      unseen: { figure: '2.22' },
      minute: { figure: '2.22', lane: 1 },
      short: { figure: '2.22', lane: 2 },
      stubborn: { figure: '2.22', lane: 3 },
    },
    holds: ({ unseen, minute, short, stubborn }) =>
      lost(minute) < 0.6 * lost(unseen) &&
      lost(short) < 0.8 * lost(minute) &&
      lost(stubborn) > 1.2 * lost(short),
  }),
  claim({
    id: 'paths',
    text: m.layers_claim_paths,
    runs: {
      modulo: { figure: '2.23' },
      consistent: { figure: '2.23', lane: 1 },
      agreed: { figure: '2.23', lane: 2 },
    },
    holds: ({ modulo, consistent, agreed }) =>
      lost(modulo) > 1.5 * lost(consistent) && lost(consistent) > 1 && lost(agreed) <= 1,
  }),
]

const worked = [
  claim({
    id: 'past',
    text: m.layers_claim_past,
    runs: { through: { figure: '2.21', ...asking }, past: { figure: '2.21', lane: 1, ...asking } },
    holds: ({ through, past }) =>
      desk(through) > 0.8 && desk(past) < 0.02 && p95(through) > 1.5 * p95(past),
  }),
  claim({
    id: 'work',
    text: m.layers_claim_work,
    runs: {
      shakes: { figure: '2.19', ...asking },
      resumes: { figure: '2.19', lane: 1, ...asking },
      keeps: { figure: '2.19', lane: 2, ...asking },
      passes: { figure: '2.19', lane: 3, ...asking },
    },
    holds: ({ shakes, resumes, keeps, passes }) =>
      desk(shakes) > 0.85 &&
      shakes.utilization < 0.4 &&
      isBetween(desk(resumes), 0.15, 0.3) &&
      isBetween(desk(keeps), 0.01, 0.07) &&
      isBetween(desk(passes), 0, 0.015) &&
      p95(shakes) > 1.5 * p95(resumes),
  }),
]

export const claims = [...pinned, ...opened, ...furtherOpened, ...worked, ...found]
