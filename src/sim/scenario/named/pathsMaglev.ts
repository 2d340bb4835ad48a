// All balancers choose by one table, so that any of them knows where a flow belongs.
import { equalPaths } from './equalPaths'

/** The scenario as a document. */
export const pathsMaglev = equalPaths('modulo', { policy: { kind: 'maglev', key: 'client' } })
