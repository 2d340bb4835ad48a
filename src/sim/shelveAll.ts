// Puts everything at hand: for the command line and the tests, which wait for nothing. Apart from
// the loaders, so that no page carries all of it.
import { shelveAll as shelveRules } from './balancers'
import { createDesk } from './gateway/desk'
import { shelveFunctions } from './gateway/functions'
import { createTimeline } from './metrics/healthTimeline'
import { shelveTimeline } from './metrics/timelines'
import { autoscaler } from './scaling/autoscaler'
import { shelveScaler } from './scaling/scaler'
import { createSessions } from './sessions/desk'
import { shelveSessions } from './sessions/functions'

/** Puts every policy on the shelf, the functions of layer 7, sessions, the scaler, and the fold of
 * health. */
export const shelveAll = (): void => {
  shelveRules()
  shelveFunctions(createDesk)
  shelveSessions(createSessions)
  shelveScaler(autoscaler)
  shelveTimeline(createTimeline)
}
