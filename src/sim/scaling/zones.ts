// Parts of the provider, each with so many instances: a new one goes where fewest are and one more
// has room.
import type { InstanceSpec } from '../scenario/scalingSpec'
import { BOOTING, DRAINING, READY, type ScalingState, WARMING } from './state'

/** Nowhere is room for one more. */
export const FULL = -2

const isThere = (stage: number): boolean =>
  stage === BOOTING || stage === WARMING || stage === READY || stage === DRAINING

/** The zone for one more instance; -1 where there are no zones, FULL where no room is left. */
export const zoneFor = (
  { stage, zone, paid }: Pick<ScalingState, 'stage' | 'zone' | 'paid'>,
  { zones, available }: Pick<InstanceSpec, 'zones' | 'available'>,
): number => {
  if (paid >= available) return FULL
  if (zones.length === 0) return -1
  const counts = zones.map(() => 0)
  zone.forEach((one, server) => {
    if (one >= 0 && isThere(stage[server])) counts[one]++
  })
  return zones.reduce((best, { available: room }, index) => {
    if (counts[index] >= room) return best
    return best < 0 || counts[index] < counts[best] ? index : best
  }, FULL)
}
