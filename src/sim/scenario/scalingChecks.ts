// Checks of `autoscaling` as a whole: limits that contradict each other, names that are not there,
// and more servers than a run can hold.
import { simTime } from '../time'
import type { ReadScaling } from './autoscaling'
import { bounds } from './bounds'
import { formatDuration } from './durations'
import { furtherNames } from './further'
import { pathText } from './problem'
import type { Path, Report } from './report'
import { scalingSpec } from './scalingPresets'
import type { ScalingSpec } from './scalingSpec'
import type { ReadDocument } from './schema'

const AT: Path = ['autoscaling']

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
    report.add(
      { at: [...AT, read.autoscaling?.room === undefined ? 'max' : 'room'], found: spec.room },
      'servers-total',
      { max: bounds.servers },
    )
}

/** Whether least, most and room agree; `said` is what the document says of them. */
export function checkLimits(
  { min, max, room }: Pick<ScalingSpec, 'min' | 'max' | 'room'>,
  said: { readonly min?: number | undefined; readonly max?: number | undefined },
  { at, report }: { at: Path; report: Report },
): boolean {
  if (min > max) {
    const key = said.min === undefined ? 'max' : 'min'
    report.add({ at: [...at, key], found: said[key] }, 'min-max', { min, max })
  } else if (max > room)
    report.add({ at: [...at, 'max'], found: max }, 'at-most-key', { key: 'room', max: room })
  else return true
  return false
}

/** Notes settings that contradict themselves: zones that share a name, times out of order. */
export function checkSettings(
  { instance, rules }: Pick<ReadScaling, 'instance' | 'rules'>,
  { at, report }: { at: Path; report: Report },
): void {
  const zones = instance?.zones?.map(({ name }) => name) ?? []
  zones.forEach((name, index) => {
    const first = zones.indexOf(name)
    if (first < index)
      report.add({ at: [...at, 'instance', 'zones', index, 'name'], found: name }, 'twin-name', {
        first: pathText([...at, 'instance', 'zones', first, 'name']),
      })
  })
  rules?.forEach((rule, place) => {
    if (rule.kind !== 'forecast') return
    rule.past?.forEach((point, index, past) => {
      const before = past[index - 1]?.at ?? 0
      if (point.at < before)
        report.add(
          { at: [...at, 'rules', place, 'past', index, 'at'], found: formatDuration(point.at) },
          'time-order',
          { least: formatDuration(simTime(before)) },
        )
    })
  })
}

/** Notes what is wrong with `autoscaling`. */
export function checkScaling(read: ReadDocument, report: Report): void {
  const names = read.pools.map(({ name }) => name)
  const spec = scalingSpec(read.autoscaling, names)
  if (spec === null || read.autoscaling === undefined) return
  checkSettings(read.autoscaling, { at: AT, report })
  const { pool } = read.autoscaling
  if (pool !== undefined && !names.includes(pool))
    report.add({ at: [...AT, 'pool'], found: pool }, 'unknown-name', {
      of: 'pool',
      at: '0ms',
      known: names.slice(0, 8).join(', '),
    })
  if (checkLimits(spec, read.autoscaling, { at: AT, report })) checkNames(spec, read, report)
}
