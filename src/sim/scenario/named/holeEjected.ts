// 4.8: three failures of customers within 10 s send it away for 10 s.
import { holeWatch } from './nightWatch'

/** The scenario as a document. */
export const holeEjected = holeWatch({ passive: { failures: 3, window: '10s', out: '10s' } })
