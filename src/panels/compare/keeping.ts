// How long the balancer of a lane keeps answers: a setting of the whole run, so that another choice
// plays the lane from its start.
import { duration, SECOND } from '../../sim'
import type { Run } from '../../sim/scenario'
import { kindsIn } from './division'

/** The times to live that the picker offers, in microseconds. */
export const lives = [1, 10, 30, 120].map((seconds) => seconds * SECOND)

const USUAL = { key: ['host', 'path', 'query'], minUses: 1 } as const

/** Whether a lane has answers that are worth keeping: a kind that is asked for by many. */
export const isKeepable = (run: Run): boolean =>
  run.scenario.gateways[0].layer === 7 && kindsIn(run).some(({ objects }) => objects !== null)

/** How long answers are kept, microseconds; null: not at all. */
export const lifeOf = ({ scenario }: Run): number | null => scenario.gateways[0].cache?.ttl ?? null

/** The lane that keeps answers for so long. */
export function withLife(run: Run, ttl: number | null): Run {
  const gateways = run.scenario.gateways.map(({ cache, ...gateway }) =>
    ttl === null ? gateway : { ...gateway, cache: { ...USUAL, ...cache, ttl: duration(ttl) } },
  )
  return { ...run, scenario: { ...run.scenario, gateways } }
}
