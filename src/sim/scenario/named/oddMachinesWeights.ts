// The challenge with weights in proportion to the speeds, still in turns.
import type { ScenarioDocument } from '../schema'
import { oddMachines } from './oddMachines'

const weights = [1, 2, 2, 4]
const [pool] = oddMachines.pools

/** The scenario as a document. */
export const oddMachinesWeights: ScenarioDocument = {
  ...oddMachines,
  pools: [
    {
      ...pool,
      servers: pool.servers.map((server, i) => ({
        ...server,
        ...(weights[i] === 1 ? {} : { weight: weights[i] }),
      })),
    },
  ],
}
