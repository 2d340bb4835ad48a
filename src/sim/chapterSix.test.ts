// What chapter 6 says of two kitchens, over twenty seeds of each scenario: every claim holds in at
// least nineteen. Ranges are the course's, 15 % wider on both sides.
import { describe, expect, it } from 'vitest'
import type { RunSummary } from './reading'
import { type ScenarioId, scenarioNamed } from './scenario/named'
import { simulateRun } from './simulateRun'
import { SECOND, seconds, simTime } from './time'

const SEEDS = 20

interface Span {
  readonly from?: number // seconds
  readonly to?: number
}

const over = (id: ScenarioId, { from, to }: Span = {}): readonly RunSummary[] =>
  Array.from({ length: SEEDS }, (_, index) => {
    const run = { scenario: scenarioNamed(id), seed: index + 1, interventions: [] }
    return simulateRun(run, {
      ...(from === undefined ? {} : { from: simTime(seconds(from)) }),
      ...(to === undefined ? {} : { until: simTime(seconds(to)) }),
    })
  })

const lostIn = ({ failed, rejected }: RunSummary): number => failed + rejected
const cutIn = ({ causes }: RunSummary): number => causes.reset ?? 0
const p95In = ({ latency }: RunSummary): number => (latency?.p95 ?? 0) / SECOND

const blueShare = ({ servers }: RunSummary): number => {
  const sent = servers.map(({ requests }) => requests)
  return (sent[0] + sent[1] + sent[2]) / sent.reduce((sum, one) => sum + one, 0)
}

const holds = (runs: readonly RunSummary[], claim: (run: RunSummary) => boolean): void => {
  expect(runs.filter(claim).length).toBeGreaterThanOrEqual(SEEDS - 1)
}

const within = (value: number, low: number, high: number): boolean =>
  value >= low * 0.85 && value <= high * 1.15

describe('two kitchens', () => {
  it('6.1: to stop and start loses one request in six, one after the other few', () => {
    holds(over('kitchen-stopped'), (run) => lostIn(run) / run.arrived > 0.14)
    holds(over('kitchen-stopped'), (run) => within(lostIn(run), 107, 148))
    holds(over('kitchen-one-by-one'), (run) => within(lostIn(run), 5, 25))
  })

  it('6.2: what is cut off is what does not end in time, and a long drain cuts nothing', () => {
    holds(over('switch-cut'), (run) => within(cutIn(run), 1, 15) && lostIn(run) === cutIn(run))
    holds(over('switch-five'), (run) => cutIn(run) <= 5)
    holds(over('switch-thirty'), (run) => lostIn(run) === 0)
  })

  it('6.3: connections that are kept stay with the old fleet', () => {
    const soon = { from: 68, to: 72 }
    const later = { from: 115, to: 125 }
    for (const span of [soon, later]) {
      holds(over('kept-for-ever', span), (run) => blueShare(run) === 1)
      holds(over('kept-closed', span), (run) => blueShare(run) === 0)
    }
    const aged = over('kept-half-minute', soon).map(blueShare)
    const mean = aged.reduce((sum, one) => sum + one, 0) / SEEDS
    expect(within(mean, 0.45, 0.6)).toBe(true)
    holds(over('kept-half-minute', later), (run) => blueShare(run) === 0)
  })

  it('6.4: a cold fleet is slow for a while, a warmed one is not', () => {
    const [before, after] = [
      { from: 30, to: 60 },
      { from: 60, to: 90 },
    ]
    holds(over('green-cold', before), (run) => within(p95In(run), 0.8, 1.1))
    holds(over('green-cold', after), (run) => within(p95In(run), 1.8, 9))
    holds(over('green-warmed', after), (run) => within(p95In(run), 0.73, 1.11))
  })

  it('6.5: the way back is short while the old fleet is there, and long once it is gone', () => {
    holds(over('green-wrong'), (run) => within(lostIn(run), 27, 51))
    holds(over('green-gone'), (run) => within(lostIn(run), 155, 198))
  })

  it('6.6: what was written stays written, whoever serves again', () => {
    const since = { from: 121 }
    holds(over('data-broken', since), (run) => run.failed / run.arrived > 0.3)
    holds(over('data-expanded', since), (run) => run.failed === 0)
  })

  it('takes no care in the challenge as it opens, and it shows', () => {
    holds(over('quiet-switch'), (run) => {
      const { release } = run
      const first = release?.kind === 'blue-green' ? (release.firstP95 ?? 0) : 0
      const isSlow = first > 1.5 * SECOND
      return cutIn(run) > 0 && (run.causes.error ?? 0) > 100 && isSlow
    })
  })
})
