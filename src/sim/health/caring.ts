// Care at work: each of the engine's questions, and who answers it.
import { createTimeline } from '../metrics/healthTimeline'
import { lookAfter } from './begin'
import type { Care } from './care'
import { loadsAt, narrow } from './levels'
import { observeHealth } from './observed'
import { lookOtherwise } from './otherwise'
import { noteOutcome, noteSent } from './passive'
import { completeProbe, enrollAdded, loseProbe } from './probes'
import { copyHealth, PoolHealth } from './state'
import { fireCheck } from './timers'

/** The care of every run that asks for it; what it keeps is in the run's state. */
export const caring: Care = {
  begin: (spec, capacity) => new PoolHealth(spec, capacity),
  copy: copyHealth,
  lookAfter,
  set: lookOtherwise,
  added: enrollAdded,
  sent: noteSent,
  outcome: noteOutcome,
  complete: completeProbe,
  lose: loseProbe,
  fire: fireCheck,
  view: observeHealth,
  hasLevels: (world, gateway) => loadsAt(world, gateway) !== null,
  narrow,
  timeline: createTimeline,
}
