// The balancer restarts, and the copy of its table is ten seconds behind.
import { regulars, restarted } from './regulars'

/** The scenario as a document. */
export const restartBehind = regulars({
  affinity: { kind: 'table', peer: { lag: '10s' } },
  interventions: restarted,
})
