// The same lanes under many seeds, simulated beside the page: every seed is played in every lane,
// so that the same customers are compared.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SeedBand } from '../../charts/Score'
import { type Detail, quantilesOfSorted } from '../../sim'
import type { Run } from '../../sim/scenario'
import { type Job, type RunSummary, replicate } from '../../store'

/** Results by lane and seed; null where one is still to come. */
export type SeedResults = readonly (readonly (RunSummary | null)[])[]

export interface SeedPlan {
  readonly seeds: number
  readonly details: readonly Detail[]
}

/** The jobs of all lanes, seed by seed, so that pairs are complete early. */
export const seedJobs = (lanes: readonly Run[], { seeds, details }: SeedPlan): readonly Job[] =>
  Array.from({ length: seeds }, (_, k) =>
    lanes.map((run): Job => ({ run: { ...run, seed: run.seed + k }, details })),
  ).flat()

const NINE_IN_TEN = [0.05, 0.95]

/** One seed's value at each cell. */
export interface SeedCurve {
  readonly width: number // of a cell, microseconds
  readonly values: Float64Array
}

/** Where nine in ten of the curves lie, cell by cell; null where there are fewer than `least`. */
export function bandOfCurves(curves: readonly SeedCurve[], least: number): SeedBand | null {
  if (curves.length === 0 || curves.length < least) return null
  const { width } = curves[0]
  const alike = curves.filter((curve) => curve.width === width)
  const count = Math.min(...alike.map(({ values }) => values.length))
  const low = new Float64Array(count).fill(Number.NaN)
  const high = new Float64Array(count).fill(Number.NaN)
  for (let cell = 0; cell < count; cell += 1) {
    const found = alike.map(({ values }) => values[cell])
    const known = found.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
    // Where most seeds have no value a band would speak for the few that do.
    if (known.length < curves.length / 2) continue
    const [lowest, highest] = quantilesOfSorted(known, NINE_IN_TEN)
    low[cell] = lowest
    high[cell] = highest
  }
  return { width, low, high }
}

/** The band of a figure over the seeds of one lane; null until all of them are there. */
export const bandOfLane = (
  results: readonly (RunSummary | null)[],
  figure: 'mean' | 'p95',
): SeedBand | null =>
  bandOfCurves(
    results.flatMap((one) => {
      const curve = one?.details?.curve
      return curve ? [{ width: curve.width, values: curve[figure] }] : []
    }),
    results.length,
  )

interface Batch {
  readonly lanes: readonly Run[]
  readonly results: SeedResults
  readonly done: number
  readonly isRunning: boolean
}

const emptyOf = (lanes: readonly Run[]): Batch => ({
  lanes,
  results: lanes.map(() => []),
  done: 0,
  isRunning: false,
})

/** Whether two sets of lanes differ in their seed alone: what many seeds gave holds for both. */
const isPlan = (one: readonly Run[], other: readonly Run[]): boolean =>
  one === other ||
  (one.length === other.length &&
    one.every(({ scenario, interventions }, lane) => {
      const { scenario: same, interventions: acts } = other[lane]
      return same === scenario && acts === interventions
    }))

const PAINTS = 5 // of the page in a second, while results come in

/** Simulates the seeds when told to; another set of lanes forgets what was found. */
export function useSeedRuns(lanes: readonly Run[], { seeds, details }: SeedPlan) {
  const [batch, setBatch] = useState(() => emptyOf(lanes))
  const abort = useRef<AbortController | null>(null)
  const isHeld = isPlan(batch.lanes, lanes)
  const current = isHeld ? batch : emptyOf(lanes)
  const stop = useCallback(() => {
    abort.current?.abort()
    setBatch((before) => ({ ...before, isRunning: false }))
  }, [])
  const start = useCallback(() => {
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    const results: (RunSummary | null)[][] = lanes.map(() => Array(seeds).fill(null))
    let done = 0
    let painted = Number.NEGATIVE_INFINITY
    const paint = (isRunning: boolean) => {
      painted = performance.now()
      setBatch({ lanes, results: results.map((lane) => [...lane]), done, isRunning })
    }
    paint(true)
    void replicate(seedJobs(lanes, { seeds, details }), {
      signal: controller.signal,
      onResult(index, summary) {
        results[index % lanes.length][Math.floor(index / lanes.length)] = summary
      },
      onProgress(finished, all) {
        done = finished
        if (finished === all || performance.now() - painted < 1000 / PAINTS) return
        if (!controller.signal.aborted) paint(true)
      },
    }).finally(() => {
      if (!controller.signal.aborted) paint(false)
    })
  }, [lanes, seeds, details])
  // Other lanes end what is under way, and so does leaving.
  useEffect(() => {
    if (!isHeld) abort.current?.abort()
  }, [isHeld])
  useEffect(() => () => abort.current?.abort(), [])
  return { ...current, all: lanes.length * seeds, start, stop }
}

export type SeedRuns = ReturnType<typeof useSeedRuns>
