// What makes a server ill and what ends it: the truth, as the log tells it, whoever has noticed.
import { codeOf } from '../engine/event'

const CRASHED = codeOf('server.crashed')
const HUNG = codeOf('server.hung')
const SLOWED = codeOf('server.slowed')
const ERRING = codeOf('server.erring')
const RECOVERED = codeOf('server.recovered')
const REMOVED = codeOf('server.removed')

interface Befallen {
  readonly kind: number // code of the record's kind
  readonly server: number // its place; meaningless where the record is of no server
  readonly value: number // what the record carries: percent of speed, or of errors
}

/**
 * Whether a server is ill after such a record; null where the record does not bear on it.
 * `speedOf` tells the speed of a server while it is well.
 */
export function isIllAfter(
  { kind, server, value }: Befallen,
  speedOf: (server: number) => number,
): boolean | null {
  if (kind === CRASHED || kind === HUNG) return true
  if (kind === SLOWED) return value < 100 * speedOf(server)
  if (kind === ERRING) return value > 0
  return kind === RECOVERED || kind === REMOVED ? false : null
}
