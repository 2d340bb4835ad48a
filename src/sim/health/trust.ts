// What a list of servers reads of a belief: who may be chosen, and with how much of its weight.
import type { PoolHealth } from './state'

/** True where the balancer sends customers to the server, as far as its health goes. */
export const isTrusted = (health: PoolHealth, id: number): boolean =>
  health.out[id] === 0 || health.isPanicking

/** The share of its weight that a server has so far, 0 to 1: sixteenths, a step a second, as
 * HAProxy lets it grow. */
export const warmth = (health: PoolHealth, id: number, now: number): number => {
  const { slowStart } = health.spec
  const from = health.warmFrom[id]
  if (from < 0 || slowStart === 0) return 1
  const seconds = Math.floor((now - from) / 1_000_000)
  const whole = slowStart / 1_000_000
  return Math.min(16, Math.floor((16 * seconds + whole) / whole)) / 16
}
