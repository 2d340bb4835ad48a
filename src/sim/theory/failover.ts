// What a failover by name costs, from its settings alone; times in any one unit. A region dies at
// an instant that knows nothing of the checks, so the next one comes after a time that is uniform
// over an interval; then resolvers go on for as long as they remember. Sources: the guide of Amazon
// Route 53 (DNS failover); the definitions of RTO and RPO.
import { detection, type Span } from './detection'

/** The settings of a name. */
export interface NameTiming {
  readonly interval: number // between two checks
  readonly fall: number // failures until it is named no more
  readonly ttl: number // for which resolvers remember an answer
}

/** From the death until the name server knows. */
export const noticing = ({ interval, fall }: NameTiming): Span =>
  detection({ pace: 'start', fall, interval, timeout: 0, fastInterval: interval }).refuses

/** From the death until the last resolver that listens lets go: nearly a whole TTL after the answer
 * has changed, where there are many. */
export const recovery = (timing: NameTiming): Span => {
  const { least, most, mean } = noticing(timing)
  const { ttl } = timing
  return { least: least + ttl, most: most + ttl, mean: mean + ttl }
}

/** Writes that are in no other region: those of the lag. */
export const writesAtRisk = (lag: number, rate: number): number => lag * rate

/** Age of the data after a restore: the failure comes at any instant between two backups. */
export const backupAge = (every: number): Span => ({ least: 0, most: every, mean: every / 2 })

/** The most that each of n regions (zones, servers) may be used, if the others must be able to take
 * over when one is gone. */
export const usableShare = (n: number): number => (n - 1) / n

/** By how much the load of those that are left grows when one of n is gone. */
export const survivorLoad = (n: number): number => n / (n - 1)
