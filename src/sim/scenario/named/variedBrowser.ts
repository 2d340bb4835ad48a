// The same readers, whose answers say that they depend on the browser as well: six entries for
// each page.
import type { ScenarioDocument } from '../schema'
import { variedNone } from './variedNone'

/** The same readers and servers. */
export const variedBrowser: ScenarioDocument = {
  ...variedNone,
  traffic: variedNone.traffic.map((traffic) => ({
    ...traffic,
    requests: traffic.requests?.map((kind) => ({
      ...kind,
      response: { ...kind.response, headers: { vary: 'user-agent, accept-language' } },
    })),
  })),
}
