// The key `regions` of a document: what it says, its checks, and how it is written back. An empty
// object says nothing, as it did before regions were simulated.
import * as v from 'valibot'
import { duration, MILLISECOND, MINUTE, SECOND } from '../time'
import { formatDuration, lengthOf } from './durations'
import type { RegionSpec } from './regionSpec'
import type { Report } from './report'
import type { ReadDocument } from './schema'
import { object, oneOf, share } from './values'
import { unusual, type Written } from './written'

/** Regions of a document. */
export const regions = object({
  replication: v.optional(oneOf(['async', 'sync'])),
  lag: v.optional(lengthOf({ min: 0, max: 10 * MINUTE })),
  roundTrip: v.optional(lengthOf({ min: 0, max: 10 * SECOND })),
  writes: v.optional(share()),
})

const REGIONS_MAX = 8

const usual: RegionSpec = {
  replication: 'async',
  lag: duration(SECOND),
  roundTrip: duration(60 * MILLISECOND),
  writes: 1,
}

const asks = (read: ReadDocument['regions']): read is NonNullable<typeof read> =>
  read !== undefined && Object.keys(read).length > 0

/** The regions with their defaults; undefined where the document says nothing of them. */
export const regionSpec = (read: ReadDocument['regions']): RegionSpec | undefined =>
  asks(read) ? { ...usual, ...read } : undefined

/** The keys of a document from which `regionSpec` makes the same. */
export const writeRegions = ({ replication, lag, roundTrip, writes }: RegionSpec): Written => ({
  replication, // one key at least: an empty object would say nothing
  ...unusual(
    { lag: formatDuration(lag), roundTrip: formatDuration(roundTrip), writes },
    { lag: '1s', roundTrip: '60ms', writes: 1 },
  ),
})

/** Notes regions without a name, without a pool each, or beside what chooses pools otherwise. */
export function checkRegions(read: ReadDocument, report: Report): void {
  if (!asks(read.regions)) return
  const { pools, entry, gateway, gateways = gateway === undefined ? [] : [gateway] } = read
  const count = gateways.reduce((sum, { balancers }) => sum + balancers, 0)
  const at = ['regions']
  if (entry?.by !== 'dns') report.add({ at, found: read.regions }, 'regions-name')
  if (count !== pools.length || count < 2 || count > REGIONS_MAX)
    report.add({ at: ['pools'], found: pools }, 'regions-pools', { max: REGIONS_MAX })
  gateways.forEach(({ routes }, index) => {
    const of = gateway === undefined ? ['gateways', index] : ['gateway']
    if (routes !== undefined) report.add({ at: [...of, 'routes'], found: routes }, 'regions-alone')
  })
  const { release, autoscaling } = read
  if (release !== undefined && release.kind !== 'none')
    report.add({ at: ['release'], found: release }, 'regions-alone')
  if (autoscaling !== undefined && Object.keys(autoscaling).length > 0)
    report.add({ at: ['autoscaling'], found: autoscaling }, 'regions-alone')
}
