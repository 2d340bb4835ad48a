// A path that goes moves its own flows alone.
import { equalPaths } from './equalPaths'

/** The scenario as a document. */
export const pathsConsistent = equalPaths('consistent', {})
