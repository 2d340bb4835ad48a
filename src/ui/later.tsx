import { type ComponentType, use, useEffect, useState } from 'react'

// Wall milliseconds that a failure is remembered: those who wait for it must all be told of it.
const LATER = 1000
const AGAIN = 5000 // wall milliseconds until a part that could not be fetched is asked for again

/**
 * A component that is fetched when it is first drawn; a Suspense boundary above it shows what
 * stands there meanwhile. Other than with React's `lazy`, what could not be fetched (the reader was
 * offline for a moment) is fetched anew when it is drawn again.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loading: Promise<ComponentType<Props>> | null = null
  let failedAt = Number.POSITIVE_INFINITY
  const open = () => {
    if (loading && performance.now() < failedAt + LATER) return loading
    failedAt = Number.POSITIVE_INFINITY
    loading = load()
    loading.catch(() => {
      failedAt = performance.now()
    })
    return loading
  }
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each, at module level
  return function Later(props: Props) {
    const Loaded = use(open())
    return <Loaded {...props} />
  }
}

/**
 * A part that is fetched from the moment on at which it is wanted; null until it is there. Nobody
 * waits for it: what could not be fetched is asked for again a while later.
 */
export function useLater<Part extends object>(
  isWanted: boolean,
  load: () => Promise<Part>,
): Part | null {
  const [part, setPart] = useState<Part | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (!isWanted || part) return
    let isGone = false
    let timer = 0
    const again = () => {
      timer = window.setTimeout(() => setTries(tries + 1), AGAIN)
    }
    load().then(
      (found) => !isGone && setPart(found),
      () => !isGone && again(),
    )
    return () => {
      isGone = true
      window.clearTimeout(timer)
    }
  }, [isWanted, load, part, tries])
  return part
}
