// 5.5: the same with a table.
import { killed, regulars, table } from './regulars'

/** The scenario as a document. */
export const killedTable = regulars({ affinity: table, interventions: killed })
