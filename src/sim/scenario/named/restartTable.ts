// 5.8: the balancer restarts, and its notebook is gone.
import { regulars, restarted, table } from './regulars'

/** The scenario as a document. */
export const restartTable = regulars({ affinity: table, interventions: restarted })
