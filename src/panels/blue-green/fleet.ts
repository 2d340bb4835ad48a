// The two fleets of a lane at an instant, with what their version has come to.
import type { BlueGreenMoment, FleetMoment, Moment, VersionFigures } from '../../sim'
import type { Run } from '../../sim/scenario'

/** One fleet as it is shown. */
export interface ShownFleet extends FleetMoment {
  readonly isLive: boolean
  readonly figures: VersionFigures | null
  readonly servers: number // that are there
  readonly carts: number | null // of users, in the memory of its servers; null: no server has any
}

/** By place of a server: the fleet that it is of, 0 for blue and 1 for green. */
export const placesOf = ({ scenario: { pools, release } }: Run): readonly number[] => {
  if (release?.kind !== 'blue-green') return []
  const fleets = [release.from, release.to]
  return pools.flatMap(({ servers }, pool) => servers.map(() => fleets.indexOf(pool)))
}

/** The release of a moment; null where it has none between two fleets. */
export const releaseOf = ({ release }: Moment): BlueGreenMoment | null =>
  release?.kind === 'blue-green' ? release : null

const cartsAt = ({ sessions, servers }: Moment, pool: number): number | null =>
  !sessions?.carts.some((carts) => carts > 0)
    ? null
    : servers.reduce((sum, one) => sum + (one.pool === pool ? (sessions.carts[one.id] ?? 0) : 0), 0)

/** Both fleets, blue first. */
export const fleetsOf = (moment: Moment): readonly ShownFleet[] => {
  const release = releaseOf(moment)
  if (release === null) return []
  return release.fleets.map((fleet, index) => ({
    ...fleet,
    isLive: release.live === index,
    figures: moment.versions?.find(({ name }) => name === fleet.version) ?? null,
    servers: moment.servers.filter(({ pool, present }) => pool === fleet.pool && present).length,
    carts: cartsAt(moment, fleet.pool),
  }))
}
