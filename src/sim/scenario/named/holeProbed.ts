// 4.8: the black hole smiles at every probe.
import { holeWatch } from './nightWatch'

/** The scenario as a document. */
export const holeProbed = holeWatch({ active: {} })
