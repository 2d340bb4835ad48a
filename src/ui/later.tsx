import { type ComponentType, use } from 'react'

// Wall milliseconds that a failure is remembered: those who wait for it must all be told of it.
const LATER = 1000

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
