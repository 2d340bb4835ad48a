// A shop without what the reader of a challenge may choose.
import type { Scenario } from '../../sim/scenario'

/** A shop as text, without how users are known and where their carts are. */
export function shopOf(scenario: Scenario): string {
  const { affinity: _, gateways, traffic, ...rest } = scenario
  return JSON.stringify({
    ...rest,
    gateways: gateways.map((gateway) => ({ ...gateway, policy: null })),
    traffic: traffic.map(({ sessions, ...one }) => ({ ...one, login: sessions?.login ?? null })),
  })
}
