// Runs beside the page whose results come in one by one; leaving, or asking anew, calls them off.
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Job, type RunSummary, replicate } from '../../store'

interface Batch {
  readonly results: readonly (RunSummary | null)[]
  readonly isRunning: boolean
}

const none: Batch = { results: [], isRunning: false }

export function useTrials() {
  const [batch, setBatch] = useState(none)
  const working = useRef<AbortController | null>(null)
  useEffect(() => () => working.current?.abort(), [])
  const start = useCallback((jobs: readonly Job[]) => {
    working.current?.abort()
    const control = new AbortController()
    working.current = control
    const results: (RunSummary | null)[] = jobs.map(() => null)
    const show = (isRunning: boolean) =>
      !control.signal.aborted && setBatch({ results: [...results], isRunning })
    show(true)
    const told = {
      signal: control.signal,
      onResult(index: number, summary: RunSummary) {
        results[index] = summary
        show(true)
      },
    }
    void replicate(jobs, told).finally(() => show(false))
  }, [])
  const forget = useCallback(() => {
    working.current?.abort()
    setBatch(none)
  }, [])
  return { ...batch, done: batch.results.filter((one) => one !== null).length, start, forget }
}
