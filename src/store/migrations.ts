// What earlier editions kept, brought to the form of this one, a step from each version to the
// next. A step sees what is really there: what is broken it leaves for the rules to judge.
import { isObject } from './rules'

/** The state as it stands in storage, before any rule has judged it. */
export interface Stored {
  readonly preferences: unknown
  readonly progress: unknown
}

/** The form in which this edition writes. */
export const KEPT_VERSION = 3

/** Version 1 kept the best result of a challenge and did not count: one attempt there was. */
function countAttempts({ preferences, progress }: Stored): Stored {
  if (!isObject(progress) || !('stars' in progress) || !isObject(progress.stars))
    return { preferences, progress }
  const attempts = Object.fromEntries(
    Object.keys(progress.stars).map((challenge) => [challenge, 1]),
  )
  return { preferences, progress: { ...progress, attempts } }
}

/** Version 2 counted attempts and forgot the plans: none are known. */
const withoutPlans = ({ preferences, progress }: Stored): Stored =>
  isObject(progress)
    ? { preferences, progress: { ...progress, tried: {} } }
    : { preferences, progress }

const steps: Readonly<Record<number, (stored: Stored) => Stored>> = {
  1: countAttempts,
  2: withoutPlans,
}

/** The state as this edition keeps it; null for a version that none of its editions has written. */
export function migrated(stored: Stored, from: number): Stored | null {
  let state = stored
  for (let version = from; version < KEPT_VERSION; version += 1) {
    const step = steps[version]
    if (!step) return null
    state = step(state)
  }
  return state
}
