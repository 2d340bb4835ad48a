// Runs beside the page whose results come in one by one; leaving calls them off.
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Job, type RunSummary, replicate } from '../../store'

const EVERY = 10 // results between two paints

export function useHundreds() {
  const [results, setResults] = useState<readonly (RunSummary | null)[]>([])
  const [isRunning, setRunning] = useState(false)
  const working = useRef<AbortController | null>(null)
  useEffect(() => () => working.current?.abort(), [])
  const start = useCallback((jobs: readonly Job[]) => {
    const control = new AbortController()
    working.current = control
    const found: (RunSummary | null)[] = jobs.map(() => null)
    let done = 0
    setRunning(true)
    void replicate(jobs, {
      signal: control.signal,
      onResult(index, summary) {
        found[index] = summary
        done++
        if (done % EVERY === 0 && !control.signal.aborted) setResults([...found])
      },
    }).finally(() => {
      if (control.signal.aborted) return
      setResults([...found])
      setRunning(false)
    })
  }, [])
  return { results, isRunning, start, done: results.filter((one) => one !== null).length }
}
