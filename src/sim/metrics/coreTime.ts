// How busy the cores of gateways were in a span of a run.
import type { GatewayMoment } from '../moment'
import type { RunSummary } from '../reading'

/** Core time over cores between two moments, of gateways whose own work takes time; nothing where
 * none does. `span` in microseconds. */
export const gatewayFigures = (
  before: readonly GatewayMoment[],
  after: readonly GatewayMoment[],
  span: number,
): Pick<RunSummary, 'gateways'> => {
  if (span <= 0 || after.every(({ cores }) => cores === 0)) return {}
  const gateways = after.map(({ cores, busyTime }, index) => {
    const spent = busyTime - (before[index]?.busyTime ?? 0)
    return { utilization: cores > 0 ? spent / (cores * span) : 0 }
  })
  return { gateways }
}
