// Sixty people at work: each waits for an answer, reads it for twenty seconds and asks again, so
// that a slow system is asked less.
import type { ScenarioDocument } from '../schema'
import { counters } from './teaShop'

/** The scenario as a document. */
export const closedOffice: ScenarioDocument = {
  version: 1,
  duration: '600s',
  traffic: [
    {
      name: 'people',
      arrivals: { kind: 'closed', clients: 60, think: '20s' },
      work: { kind: 'exponential', mean: '500ms' },
    },
  ],
  gateway: { policy: { kind: 'least-connections' }, timeout: '60s' },
  pools: [{ name: 'desk', servers: counters(2) }],
}
