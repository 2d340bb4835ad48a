// Many simulated hours at several utilizations, for the points of the curve and their intervals.
import { useCallback, useEffect, useRef, useState } from 'react'
import { SECOND } from '../../sim'
import type { Run, Scenario } from '../../sim/scenario'
import { type RunSummary, replicate, spreadOf, type usePlayer } from '../../store'

/** Counters behind one line, by series. */
export const COUNTERS = [1, 3] as const

/** Utilizations at which hours are simulated, and how many hours at each. */
export const UTILIZATIONS = [0.5, 0.7, 0.8, 0.9, 0.95] as const
export const HOURS = 20

const SERVICE_RATE = 2

interface Point {
  readonly x: number
  readonly mean: number
  readonly low: number // nine in ten hours lie between
  readonly high: number
}

// One server with several slots is several counters behind one line.
const scenarioAt = (base: Scenario, counters: number, utilization: number): Scenario => ({
  ...base,
  traffic: base.traffic.map((traffic) => ({
    ...traffic,
    arrivals: { kind: 'poisson', rate: utilization * counters * SERVICE_RATE },
  })),
  pools: base.pools.map((pool) => ({
    ...pool,
    servers: pool.servers.map((server) => ({ ...server, slots: counters, queue: 1_000_000 })),
  })),
})

const jobsOf = (run: Run) =>
  COUNTERS.flatMap((counters) =>
    UTILIZATIONS.flatMap((utilization) => {
      const scenario = scenarioAt(run.scenario, counters, utilization)
      return Array.from({ length: HOURS }, (_, hour) => ({
        run: { scenario, seed: run.seed + hour, interventions: [] },
      }))
    }),
  )

const pointOf = (x: number, summaries: readonly (RunSummary | null)[]): Point | null => {
  const means = summaries.flatMap((summary) =>
    summary?.latency ? [summary.latency.mean / SECOND] : [],
  )
  const spread = spreadOf(means)
  return spread && { x, ...spread }
}

/** Points by series from results that may still be coming in. */
export const pointsOf = (results: readonly (RunSummary | null)[]): readonly (readonly Point[])[] =>
  COUNTERS.map((_, series) =>
    UTILIZATIONS.flatMap((x, place) => {
      const first = (series * UTILIZATIONS.length + place) * HOURS
      const point = pointOf(x, results.slice(first, first + HOURS))
      return point ? [point] : []
    }),
  )

/**
 * Simulates the hours beside the page, from `run`'s seed on, while the figure is in sight; the
 * points grow as results come.
 */
export function useSweep(run: Run, shownBy: ReturnType<typeof usePlayer>) {
  const all = COUNTERS.length * UTILIZATIONS.length * HOURS
  const [series, setSeries] = useState(() => pointsOf([]))
  const [done, setDone] = useState(0)
  const [isRunning, setRunning] = useState(false)
  const abort = useRef<AbortController | null>(null)
  const { scenario, seed } = run
  const start = useCallback(() => {
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    const results: (RunSummary | null)[] = []
    setRunning(true)
    setDone(0)
    void replicate(jobsOf({ scenario, seed, interventions: [] }), {
      signal: controller.signal,
      shownBy,
      onResult(index, summary) {
        results[index] = summary
      },
      onProgress(finished) {
        if (controller.signal.aborted) return
        setDone(finished)
        setSeries(pointsOf(results))
      },
    }).finally(() => {
      if (!controller.signal.aborted) setRunning(false)
    })
  }, [scenario, seed, shownBy])
  const stop = useCallback(() => {
    abort.current?.abort()
    setRunning(false)
  }, [])
  useEffect(() => {
    start()
    return () => abort.current?.abort()
  }, [start])
  return { series, done, all, isRunning, start, stop }
}
