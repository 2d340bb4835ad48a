// Small runs for the tests of playback, and histories whose work costs wall time.
import { History, type SimTime, seconds } from '../sim'
import { type Run, type ScenarioId, scenarioNamed } from '../sim/scenario'
import type { HistoryLike } from './handle'
import type { ManualFrames } from './manualFrames'

/** A named scenario's run, cut to `length` seconds. */
export function runOf(id: ScenarioId, { seed = 1, length = 30 } = {}): Run {
  const scenario = scenarioNamed(id)
  const duration = seconds(length)
  return {
    scenario: {
      ...scenario,
      duration,
      traffic: scenario.traffic.map((one) => ({ ...one, until: duration })),
    },
    seed,
    interventions: [],
  }
}

/** What the log of a run holds at `at`, simulated straight. */
export function digestAt(run: Run, at: SimTime): string {
  const history = new History(run)
  history.advance(at)
  return history.digest()
}

const EVENTS = 8

/** Histories whose every event costs so many wall milliseconds. */
export const costly =
  (frames: ManualFrames, cost: number) =>
  (run: Run): HistoryLike =>
    new (class extends History {
      override advance(until: SimTime, limit?: number): boolean {
        const before = this.at
        const reached = super.advance(until, Math.min(EVENTS, limit ?? EVENTS))
        if (this.at !== before) frames.spend(cost * EVENTS)
        return reached
      }
    })(run)
