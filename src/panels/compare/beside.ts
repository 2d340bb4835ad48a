// What is asked of every lane's whole run, played out beside the page.
import { useEffect, useState } from 'react'
import type { RunDetails } from '../../sim'
import type { Run } from '../../sim/scenario'
import { after, replicate } from '../../store'

const SETTLE = 250 // wall milliseconds: a drag changes the runs many times a second

type ByRequest = 'customers' | 'choices'
type Found<K extends ByRequest> = readonly NonNullable<RunDetails[K]>[]

/** What was found, and of which runs; they may be older than those that are asked about. */
export interface Beside<K extends ByRequest> {
  readonly lanes: readonly Run[]
  readonly found: Found<K>
}

/** What `detail` says of each lane; null until it has been played out once. */
export function useBeside<K extends ByRequest>(lanes: readonly Run[], detail: K): Beside<K> | null {
  const [known, setKnown] = useState<Beside<K> | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    const begin = async () => {
      const jobs = lanes.map((run) => ({ run, details: [detail] }))
      const results = await replicate(jobs, { signal: controller.signal })
      const found = results?.flatMap(({ details }) => details?.[detail] ?? [])
      if (found?.length === lanes.length) setKnown({ lanes, found: found as Found<K> })
    }
    const forget = after(SETTLE, () => void begin())
    return () => {
      forget()
      controller.abort()
    }
  }, [lanes, detail])
  return known
}
