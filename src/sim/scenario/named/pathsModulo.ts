// The hash is divided by the number of paths, and each balancer chooses by its own turns.
import { equalPaths } from './equalPaths'

/** The scenario as a document. */
export const pathsModulo = equalPaths('modulo', {})
