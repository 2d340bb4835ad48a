// The machines of each size simulated beside the page: how busy those left are once one has failed,
// and who was lost.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Scenario } from '../../sim/scenario'
import { type Job, type RunSummary, replicate } from '../../store'
import { failure, type Offer, offersOf, scenarioOf, type Wishes } from './market'

const SEEDS = 10

/** What runs of an offer came to, after the failure. */
export interface Found {
  readonly busy: number // mean share of busy places of those left
  readonly lost: number // share of the requests whose fate is known
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const busyOf = ({ servers }: RunSummary): number =>
  servers.length < 2 ? 0 : mean(servers.slice(1).map(({ utilization }) => utilization))

const lostOf = ({ completed, failed, rejected }: RunSummary): number =>
  (failed + rejected) / Math.max(1, completed + failed + rejected)

/** What is known of an offer from its runs; null until there are some. */
export const foundOf = (summaries: readonly RunSummary[]): Found | null =>
  summaries.length === 0
    ? null
    : { busy: mean(summaries.map(busyOf)), lost: mean(summaries.map(lostOf)) }

/** Runs of all offers, seed by seed, counted from the failure on. */
export const jobsOf = (base: Scenario, wishes: Wishes, offers: readonly Offer[]): readonly Job[] =>
  Array.from({ length: SEEDS }, (_, seed) =>
    offers.map((offer) => ({
      run: { scenario: scenarioOf(base, wishes, offer), seed: seed + 1, interventions: [] },
      ...failure,
    })),
  ).flat()

interface Batch {
  readonly of: string
  readonly found: readonly (Found | null)[]
  readonly done: number
  readonly isRunning: boolean
}

const nothing: Batch = { of: '', found: [], done: 0, isRunning: false }

const keyOf = ({ rate, spare }: Wishes): string => `${rate} ${spare}`

/** Simulates when told to; another demand forgets what was found. */
export function useMeasured(base: Scenario, wishes: Wishes) {
  const [batch, setBatch] = useState(nothing)
  const abort = useRef<AbortController | null>(null)
  const key = keyOf(wishes)
  const current = batch.of === key ? batch : nothing
  const stop = useCallback(() => {
    abort.current?.abort()
    setBatch((before) => ({ ...before, isRunning: false }))
  }, [])
  const start = useCallback(() => {
    abort.current?.abort()
    const control = new AbortController()
    abort.current = control
    const offers = offersOf(wishes)
    const results: RunSummary[][] = offers.map(() => [])
    const tell = (done: number, isRunning: boolean) =>
      control.signal.aborted ||
      setBatch({ of: keyOf(wishes), found: results.map(foundOf), done, isRunning })
    tell(0, true)
    let done = 0
    void replicate(jobsOf(base, wishes, offers), {
      signal: control.signal,
      onResult: (index, summary) => results[index % offers.length].push(summary),
      onProgress(finished) {
        done = finished
        if (finished % offers.length === 0) tell(finished, true)
      },
    }).finally(() => tell(done, false))
  }, [base, wishes])
  useEffect(() => () => abort.current?.abort(), [])
  return { ...current, all: SEEDS * offersOf(wishes).length, start, stop }
}
