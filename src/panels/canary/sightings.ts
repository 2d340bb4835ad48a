// Forty runs beside the page, of the figure's own shop with one weight all along: in how many the
// new version had failed at least once by each of a few instants.
import { useEffect, useMemo, useState } from 'react'
import type { Run, Scenario } from '../../sim/scenario'
import { type Job, replicate } from '../../store'
import { planOf } from './figures'

const RUNS = 40
const INSTANTS = 4

interface Point {
  readonly x: number // seconds
  readonly mean: number // share of the runs
  readonly low: number
  readonly high: number
}

// One weight for the whole run, as long as is asked for, and nobody who judges.
function shopWith(scenario: Scenario, weight: number, seconds: number): Scenario | null {
  const plan = planOf(scenario)
  if (plan === null) return null
  const duration = seconds * 1_000_000
  return {
    ...scenario,
    duration: duration as Scenario['duration'],
    traffic: scenario.traffic.map((one) => ({ ...one, until: duration as typeof one.until })),
    release: {
      ...plan,
      steps: [{ weight, cohorts: [], match: [], mirror: 0, bake: null }],
      rules: [],
      dialect: null,
    },
    interventions: [],
  }
}

/** Points of the curve, one for each instant whose runs are all there. */
export function useSightings(run: Run, { weight, end }: { weight: number; end: number }) {
  const [seen, setSeen] = useState<readonly (boolean | null)[]>([])
  const { scenario, seed } = run
  useEffect(() => {
    const control = new AbortController()
    const jobs: Job[] = Array.from({ length: INSTANTS }, (_, place) =>
      shopWith(scenario, weight, Math.round((end * (place + 1)) / (INSTANTS + 1))),
    ).flatMap((one) =>
      one === null
        ? []
        : Array.from({ length: RUNS }, (_, k) => ({
            run: { scenario: one, seed: seed + k, interventions: [] },
          })),
    )
    const results: (boolean | null)[] = jobs.map(() => null)
    setSeen([])
    void replicate(jobs, {
      signal: control.signal,
      onResult(index, { release }) {
        results[index] = release?.kind === 'canary' && release.total.canary.trueErrors > 0
        if (!control.signal.aborted && (index + 1) % RUNS === 0) setSeen([...results])
      },
    }).finally(() => {
      if (!control.signal.aborted) setSeen([...results])
    })
    return () => control.abort()
  }, [scenario, seed, weight, end])
  const points = useMemo(
    () =>
      Array.from({ length: INSTANTS }, (_, place): Point | null => {
        const own = seen.slice(place * RUNS, (place + 1) * RUNS)
        if (own.length < RUNS || own.includes(null)) return null
        const mean = own.filter((one) => one === true).length / RUNS
        const spread = 1.96 * Math.sqrt((mean * (1 - mean)) / RUNS)
        const x = Math.round((end * (place + 1)) / (INSTANTS + 1))
        return { x, mean, low: Math.max(0, mean - spread), high: Math.min(1, mean + spread) }
      }).filter((one) => one !== null),
    [seen, end],
  )
  return { points, runs: points.length === 0 ? 0 : RUNS }
}
