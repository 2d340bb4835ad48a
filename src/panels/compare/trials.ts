// The same comparison under many seeds, simulated beside the page: every seed is played in every
// lane, so that the same customers are compared.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DifferenceBand } from '../../charts/Score'
import { type PairedDifference, pairedDifference, quantilesOfSorted } from '../../sim'
import type { Run } from '../../sim/scenario'
import { type Job, type RunSummary, replicate } from '../../store'
import type { Measure } from './measures'

/** Seeds of one comparison. */
export const SEEDS = 30

/** Results by lane and seed; null where one is still to come. */
export type TrialResults = readonly (readonly (RunSummary | null)[])[]

/** The jobs of a comparison, seed by seed, so that pairs are complete early. */
export const jobsOf = (lanes: readonly Run[], seeds: number): readonly Job[] =>
  Array.from({ length: seeds }, (_, k) =>
    lanes.map(
      (run): Job => ({
        run: { ...run, seed: run.seed + k },
        details: ['beside-free', 'curve'],
      }),
    ),
  ).flat()

/** The differences of a measure, first lane minus second, of the seeds that both have played. */
export function differencesOf(
  results: TrialResults,
  measure: Measure,
  [first, second]: readonly [number, number],
): PairedDifference | null {
  const [one, two] = [results[first] ?? [], results[second] ?? []]
  const differences = one.flatMap((summary, k) => {
    const other = two[k]
    const a = summary && measure.read(summary)
    const b = other ? measure.read(other) : null
    return a === null || b === null ? [] : [a - b]
  })
  return pairedDifference(differences)
}

const NINE_IN_TEN = [0.05, 0.95]

/** Where nine in ten seeds lie, cell by cell; null until all are there. */
export function bandOf(
  results: TrialResults,
  figure: 'mean' | 'p95',
  [first, second]: readonly [number, number],
): DifferenceBand | null {
  const curves = (lane: number) => (results[lane] ?? []).map((one) => one?.details?.curve ?? null)
  const [one, two] = [curves(first), curves(second)]
  const pairs = one.flatMap((curve, k) => {
    const other = two[k]
    return curve && other && curve.width === other.width ? [[curve, other] as const] : []
  })
  if (pairs.length < SEEDS) return null
  const { width } = pairs[0][0]
  const count = Math.min(...pairs.map(([a, b]) => Math.min(a.mean.length, b.mean.length)))
  const low = new Float64Array(count).fill(Number.NaN)
  const high = new Float64Array(count).fill(Number.NaN)
  for (let cell = 0; cell < count; cell += 1) {
    const found = pairs.map(([a, b]) => a[figure][cell] - b[figure][cell])
    const known = found.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
    // Where most seeds have no value a band would speak for the few that do.
    if (known.length < pairs.length / 2) continue
    const [least, most] = quantilesOfSorted(known, NINE_IN_TEN)
    low[cell] = least
    high[cell] = most
  }
  return { width, low, high }
}

interface Batch {
  readonly lanes: readonly Run[]
  readonly results: TrialResults
  readonly done: number
  readonly isRunning: boolean
}

const emptyOf = (lanes: readonly Run[]): Batch => ({
  lanes,
  results: lanes.map(() => []),
  done: 0,
  isRunning: false,
})

const PAINTS = 5 // of the page in a second, while results come in

/** Simulates the seeds when told to; another set of lanes forgets what was found. */
export function useTrials(lanes: readonly Run[]) {
  const [batch, setBatch] = useState(() => emptyOf(lanes))
  const abort = useRef<AbortController | null>(null)
  const current = batch.lanes === lanes ? batch : emptyOf(lanes)
  const stop = useCallback(() => {
    abort.current?.abort()
    setBatch((before) => ({ ...before, isRunning: false }))
  }, [])
  const start = useCallback(() => {
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    const results: (RunSummary | null)[][] = lanes.map(() => Array(SEEDS).fill(null))
    let done = 0
    let painted = Number.NEGATIVE_INFINITY
    const paint = (isRunning: boolean) => {
      painted = performance.now()
      setBatch({ lanes, results: results.map((lane) => [...lane]), done, isRunning })
    }
    paint(true)
    void replicate(jobsOf(lanes, SEEDS), {
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
  }, [lanes])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lanes end what is under way
  useEffect(() => () => abort.current?.abort(), [lanes])
  return { ...current, all: lanes.length * SEEDS, start, stop }
}

export type Trials = ReturnType<typeof useTrials>
