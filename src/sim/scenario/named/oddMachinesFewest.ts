// The challenge with counted heads, which do not know who is fast.
import { oddMachines } from './oddMachines'
import { underRule } from './underRule'

/** The scenario as a document. */
export const oddMachinesFewest = underRule(oddMachines, { kind: 'least-connections' })
