// Puts everything at hand: for the command line and the tests, which wait for nothing. Apart from
// the loaders, so that no page carries all of it.
import { shelveAll as shelveRules } from './balancers'
import { createDoors } from './doors/doorkeeping'
import { caching } from './gateway/cache/desk'
import { createDesk } from './gateway/desk'
import { limiting } from './gateway/limiting'
import { createRepeats } from './gateway/repeating'
import { wiring } from './gateway/wiring'
import { caring } from './health/caring'
import {
  blueGreenPart,
  cachePart,
  canaryPart,
  carePart,
  doorsPart,
  functionsPart,
  invitingPart,
  limitsPart,
  namesPart,
  patternsPart,
  regionsPart,
  repeatsPart,
  returnsPart,
  scalerPart,
  sessionsPart,
  versionsPart,
  wiresPart,
} from './parts'
import { patterns } from './pattern/patterns'
import { createRegions } from './regions/replicating'
import { blueGreen } from './release/blueGreen'
import { createCanary } from './release/canary/canary'
import { createInviting } from './release/canary/inviting'
import { createVersions } from './release/versioning'
import { autoscaler } from './scaling/autoscaler'
import { createSessions } from './sessions/desk'
import { names } from './sessions/naming'
import { createReturns } from './traffic/returning'

/** Puts every policy on the shelf, and every part of the engine. */
export const shelveAll = (): void => {
  shelveRules()
  doorsPart.shelve(createDoors)
  functionsPart.shelve(createDesk)
  cachePart.shelve(caching)
  patternsPart.shelve(patterns)
  wiresPart.shelve(wiring)
  carePart.shelve(caring)
  sessionsPart.shelve(createSessions)
  namesPart.shelve(names)
  versionsPart.shelve(createVersions)
  blueGreenPart.shelve(blueGreen)
  canaryPart.shelve(createCanary)
  invitingPart.shelve(createInviting)
  scalerPart.shelve(autoscaler)
  returnsPart.shelve(createReturns)
  limitsPart.shelve(limiting)
  regionsPart.shelve(createRegions)
  repeatsPart.shelve(createRepeats)
}
