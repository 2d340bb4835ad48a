// Whether the answers of a lane come back through its balancer or go past it: a setting of the
// whole run, so that another choice plays the lane from its start.
import type { Run } from '../../sim/scenario'

/** How answers come back, as the picker offers it. */
export const returns = ['through', 'direct'] as const

export type Return = (typeof returns)[number]

/** Whether a lane's answers may go past the balancer: it has not opened the requests, and it is
 * known how large they are. */
export const isReturnable = ({ scenario }: Run): boolean =>
  scenario.gateways[0].layer === 4 &&
  scenario.traffic.some(({ requests = [] }) => requests.some(({ response }) => response.bytes > 0))

/** How the answers of a lane come back. */
export const returnOf = ({ scenario }: Run): Return => scenario.gateways[0].return ?? 'through'

/** The lane whose answers come back so. */
export function withReturn(run: Run, way: Return): Run {
  const gateways = run.scenario.gateways.map(({ return: _, ...gateway }) =>
    way === 'direct' ? { ...gateway, return: way } : gateway,
  )
  return { ...run, scenario: { ...run.scenario, gateways } }
}
