// The challenge of chapter 3: four machines of three speeds, in the order in which they came.
import { teaShop } from './teaShop'

/** The scenario as a document. */
export const oddMachines = teaShop({
  arrivals: { kind: 'poisson', rate: 6 },
  work: { kind: 'exponential', mean: '500ms' },
  servers: [{ name: 's1', speed: 0.5 }, { name: 's2' }, { name: 's3' }, { name: 's4', speed: 2 }],
  lasts: '120s',
  tail: '180s',
})
