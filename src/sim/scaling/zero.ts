// The step between nothing and something, as KEDA takes it; between one and many it leaves the
// number to the Horizontal Pod Autoscaler. Reference: kedacore/keda pkg/scaling/executor.

/** What KEDA looks at. */
export interface Idleness {
  readonly current: number
  readonly active: boolean // there is something to do
  readonly min: number
  readonly idle: number | null // so many while there is nothing to do
  readonly idleFor: number // microseconds since there was something to do
  readonly cooldown: number // microseconds
}

/** The number that KEDA sets itself; null: it leaves that to the autoscaler. */
export const woken = (told: Idleness): number | null => {
  const { current, active, min, idle, idleFor, cooldown } = told
  const asleep = idle ?? min
  if (active) return current === 0 || (idle !== null && current <= idle) ? Math.max(1, min) : null
  if (idleFor < cooldown || current <= asleep) return null
  return idle !== null || min === 0 ? asleep : min
}

/** The number that stands in for one that cannot be read: it keeps so many instances. */
export const fallbackValue = (target: number, servers: number): number => target * servers
