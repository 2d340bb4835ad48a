// The one fast counter, dark from 20 to 40 s: the whole shop is.
import type { ScenarioDocument } from '../schema'
import { counters, teaShop } from './teaShop'

/** The scenario as a document. */
export const oneFastCounterCrash: ScenarioDocument = teaShop({
  arrivals: { kind: 'poisson', rate: 3 },
  servers: counters(1, { speed: 3 }),
  lasts: '60s',
  tail: '90s',
  interventions: [
    { at: '20s', do: 'server.crash', server: 's1' },
    { at: '40s', do: 'server.recover', server: 's1' },
  ],
})
