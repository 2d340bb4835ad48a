// The servers that may come to a pool once autoscaling fills it: named before they are there.
import type { ScalingSpec } from './scalingSpec'

/** Names of the servers that may come to a pool, beyond those that a document gives it. */
export const furtherNames = (
  { pool, room }: Pick<ScalingSpec, 'pool' | 'room'>,
  pools: readonly { readonly name: string; readonly servers: readonly unknown[] }[],
): readonly string[] => {
  const { name, servers } = pools[pool]
  const from = servers.length + 1
  return Array.from({ length: Math.max(0, room - servers.length) }, (_, n) => `${name}-${from + n}`)
}

interface PoolOfNames {
  readonly name: string
  readonly servers: readonly { readonly name: string }[]
}

/** The pools with all servers that they may have once scaled. */
export const withFurther = (
  pools: readonly PoolOfNames[],
  spec: Pick<ScalingSpec, 'pool' | 'room'> | null | undefined,
): readonly PoolOfNames[] => {
  if (!spec) return pools
  const further = furtherNames(spec, pools).map((name) => ({ name }))
  return pools.map((pool, index) =>
    index === spec.pool ? { ...pool, servers: [...pool.servers, ...further] } : pool,
  )
}
