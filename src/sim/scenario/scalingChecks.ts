// Checks of `autoscaling` as a whole: limits that contradict each other, names that are not there,
// and more servers than a run can hold.
import { bounds } from './bounds'
import type { Path, Report } from './report'
import { scalingSpec } from './scalingPresets'
import type { ScalingRule, ScalingSpec } from './scalingSpec'
import type { ReadDocument } from './schema'

const AT: Path = ['autoscaling']

/** Names of the servers that may come to a pool, beyond those that a document gives it. */
export const furtherNames = (
  { pool, max }: Pick<ScalingSpec, 'pool' | 'max'>,
  pools: readonly { readonly name: string; readonly servers: readonly unknown[] }[],
): readonly string[] => {
  const { name, servers } = pools[pool]
  const from = servers.length + 1
  return Array.from({ length: Math.max(0, max - servers.length) }, (_, n) => `${name}-${from + n}`)
}

interface PoolOfNames {
  readonly name: string
  readonly servers: readonly { readonly name: string }[]
}

/** The pools with all servers that they may have once scaled. */
export const withFurther = (
  pools: readonly PoolOfNames[],
  spec: Pick<ScalingSpec, 'pool' | 'max'> | null | undefined,
): readonly PoolOfNames[] => {
  if (!spec) return pools
  const further = furtherNames(spec, pools).map((name) => ({ name }))
  return pools.map((pool, index) =>
    index === spec.pool ? { ...pool, servers: [...pool.servers, ...further] } : pool,
  )
}

function checkNames(spec: ScalingSpec, read: ReadDocument, report: Report): void {
  const { pools, interventions } = read
  const further = new Set(furtherNames(spec, pools))
  const [first = ''] = [...further].filter((name) => name.length > 32)
  if (first !== '')
    report.add({ at: ['pools', spec.pool, 'name'], found: pools[spec.pool].name }, 'name-room', {
      longest: first,
    })
  pools.forEach(({ servers }, pool) => {
    servers.forEach(({ name }, server) => {
      if (further.has(name))
        report.add({ at: ['pools', pool, 'servers', server, 'name'], found: name }, 'twin-name', {
          first: 'a server that autoscaling may add',
        })
    })
  })
  const known = pools[spec.pool].servers.map(({ name }) => name)
  spec.protect.forEach((name, index) => {
    if (!known.includes(name))
      report.add({ at: [...AT, 'protect', index], found: name }, 'unknown-name', {
        of: 'server',
        at: '0ms',
        known: known.slice(0, 8).join(', '),
      })
  })
  const added = interventions.filter((one) => one.do === 'server.add').length
  const declared = pools.reduce((sum, { servers }) => sum + servers.length, 0)
  if (declared + further.size + added > bounds.servers)
    report.add({ at: [...AT, 'max'], found: spec.max }, 'servers-total', { max: bounds.servers })
}

/** Notes what is wrong with `autoscaling`. */
export function checkScaling(read: ReadDocument, report: Report): void {
  const names = read.pools.map(({ name }) => name)
  const spec = scalingSpec(read.autoscaling, names)
  if (spec === null || read.autoscaling === undefined) return
  const { pool, min, max } = read.autoscaling
  if (pool !== undefined && !names.includes(pool))
    report.add({ at: [...AT, 'pool'], found: pool }, 'unknown-name', {
      of: 'pool',
      at: '0ms',
      known: names.slice(0, 8).join(', '),
    })
  if (spec.min > spec.max)
    report.add({ at: [...AT, min === undefined ? 'max' : 'min'], found: min ?? max }, 'min-max', {
      min: spec.min,
      max: spec.max,
    })
  else checkNames(spec, read, report)
}

/** What a document may ask for though it will not go well. */
export type ScalingWarning =
  | 'down-above-up' // it will swing: what is too much for some is too little for one more
  | 'no-way-down' // nothing ever takes an instance away
  | 'no-numbers' // nothing that is measured ever arrives

const swings = (rule: ScalingRule): boolean =>
  rule.kind === 'threshold' && rule.down !== null && rule.down >= rule.up

const shrinks = (rule: ScalingRule): boolean => {
  if (rule.kind === 'threshold') return rule.down !== null
  return rule.kind !== 'steps' || rule.in.length > 0
}

/** What will not go well, worst first. */
export const scalingWarnings = ({ rules, meter, in: down }: ScalingSpec): ScalingWarning[] => {
  const warnings: ScalingWarning[] = []
  if (rules.some(swings)) warnings.push('down-above-up')
  if (!rules.some(shrinks) || down.select === 'disabled') warnings.push('no-way-down')
  if (meter.missing === 1) warnings.push('no-numbers')
  return warnings
}
