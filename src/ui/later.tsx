import { type ComponentType, type ReactNode, useEffect, useState } from 'react'

// Wall milliseconds that a failure is remembered: those who wait for it must all be told of it.
const LATER = 1000

let triedAt = Number.NEGATIVE_INFINITY // by performance.now(), when another try was last asked for

/** Another try, asked for by the reader: what failed until now is forgotten. */
export const tryAgain = (): void => {
  triedAt = performance.now()
}

/** Something that is fetched when it is first asked for, once for all who ask. */
export interface Source<Found extends object> {
  /** Null until it is there. */
  readonly found: Found | null
  /** What could not be fetched (the reader was offline for a moment) is fetched anew, later. */
  fetch(): Promise<Found>
}

export function sourceOf<Found extends object>(load: () => Promise<Found>): Source<Found> {
  let found: Found | null = null
  let loading: Promise<Found> | null = null
  let failedAt = Number.POSITIVE_INFINITY
  const isOver = () => performance.now() >= failedAt + LATER || failedAt <= triedAt
  return {
    get found() {
      return found
    },
    fetch() {
      if (loading && !isOver()) return loading
      failedAt = Number.POSITIVE_INFINITY
      loading = load()
      loading.then(
        (it) => {
          found = it
        },
        () => {
          failedAt = performance.now()
        },
      )
      return loading
    },
  }
}

interface Failure {
  readonly of: object
  readonly fault: unknown
}

/**
 * What comes from a source, fetched as it is first drawn; null until it is there, and while nothing
 * is asked for. The component that asks shows what stands there meanwhile. That it could not be
 * fetched is a fault of the component.
 */
export function useFound<Found extends object>(source: Source<Found> | null): Found | null {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [, setTurn] = useState({})
  const isAwaited = source !== null && source.found === null
  if (isAwaited) source.fetch().catch(() => {}) // who draws it hears of it below
  useEffect(() => {
    if (!isAwaited) return
    let isWanted = true
    source.fetch().then(
      () => isWanted && setTurn({}),
      (fault) => isWanted && setFailure({ of: source, fault }),
    )
    return () => {
      isWanted = false
    }
  }, [source, isAwaited])
  if (failure && failure.of === source) throw failure.fault
  return source?.found ?? null
}

/** A component that can be fetched before it is drawn, too. */
type Later<Props> = ((props: Props) => ReactNode) & Pick<Source<object>, 'fetch'>

/** A component that is fetched when it is first drawn; in its place stands what it is given for
 * that, or nothing. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile?: ComponentType<Props>,
): Later<Props> {
  const source = sourceOf(async () => ({ Loaded: await load() }))
  function Later(props: Props) {
    const it = useFound(source)
    if (it) return <it.Loaded {...props} />
    return Meanwhile ? <Meanwhile {...props} /> : null
  }
  return Object.assign(Later, { fetch: source.fetch })
}
