import { useMemo, useState } from 'react'

/** How many requests a dot stands for on each of several stages, as they tell it. */
export function useEvery(stages: number) {
  const [found, setFound] = useState<Readonly<Record<number, number>>>({})
  const onEvery = useMemo(
    () =>
      Array.from({ length: stages }, (_, stage) => (every: number) => {
        setFound((before) => (before[stage] === every ? before : { ...before, [stage]: every }))
      }),
    [stages],
  )
  return { onEvery, every: onEvery.map((_, stage) => found[stage] ?? 1) }
}
