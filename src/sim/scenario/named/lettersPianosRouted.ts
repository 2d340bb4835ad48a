// 2.7 with a rule on the path: letters go to the first server, pianos to the other two.
import type { ScenarioDocument } from '../schema'
import { lettersPianos } from './lettersPianos'
import { counters } from './teaShop'

/** The same customers and servers, divided by the path. */
export const lettersPianosRouted: ScenarioDocument = {
  ...lettersPianos,
  gateway: {
    ...lettersPianos.gateway,
    routes: [
      { name: 'letters', when: { path: { prefix: '/api' } }, action: { pool: 'letters' } },
      { name: 'pianos', when: { path: { prefix: '/video' } }, action: { pool: 'pianos' } },
    ],
  },
  pools: [
    { name: 'letters', servers: counters(3).slice(0, 1) },
    { name: 'pianos', servers: counters(3).slice(1) },
  ],
}
