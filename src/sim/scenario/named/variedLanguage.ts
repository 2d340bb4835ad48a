// The same readers, whose answers say that they depend on the language alone: two entries for each
// page.
import type { ScenarioDocument } from '../schema'
import { variedNone } from './variedNone'

/** The same readers and servers. */
export const variedLanguage: ScenarioDocument = {
  ...variedNone,
  traffic: variedNone.traffic.map((traffic) => ({
    ...traffic,
    requests: traffic.requests?.map((kind) => ({
      ...kind,
      response: { ...kind.response, headers: { vary: 'accept-language' } },
    })),
  })),
}
