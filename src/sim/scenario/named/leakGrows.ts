// The same rush where every answer leaves a little memory behind: memory never falls, and nobody is
// ever taken away.
import { leaking } from './moreFleets'

/** The scenario as a document. */
export const leakGrows = leaking(0.2)
