// The two fleets of a lane at an instant, with what their version has come to.
import type { BlueGreenMoment, FleetMoment, Moment, VersionFigures } from '../../sim'

/** One fleet as it is shown. */
export interface ShownFleet extends FleetMoment {
  readonly isLive: boolean
  readonly figures: VersionFigures | null
  readonly servers: number // that are there
}

/** The release of a moment; null where it has none between two fleets. */
export const releaseOf = ({ release }: Moment): BlueGreenMoment | null =>
  release?.kind === 'blue-green' ? release : null

/** Both fleets, blue first. */
export const fleetsOf = (moment: Moment): readonly ShownFleet[] => {
  const release = releaseOf(moment)
  if (release === null) return []
  return release.fleets.map((fleet, index) => ({
    ...fleet,
    isLive: release.live === index,
    figures: moment.versions?.find(({ name }) => name === fleet.version) ?? null,
    servers: moment.servers.filter(({ pool, present }) => pool === fleet.pool && present).length,
  }))
}
