// What runs need before they can be opened: their rules of balancing, and the way into a worker for
// long ones. Opening itself never waits.
import { areRulesAtHand, loadRules } from '../sim'
import type { Run } from '../sim/scenario'
import { expectedRequests } from './expected'

const LONG = 200_000 // requests

/** Whether a run belongs in a worker. */
export const isLong = ({ scenario }: Run): boolean => expectedRequests(scenario) > LONG

/** The way into a worker, once it has been fetched. */
export const remote: { way: typeof import('./remote') | null } = { way: null }

const fetchWay = async (): Promise<void> => {
  remote.way = await import('./remote')
}

/** Whether the runs can be opened at once. */
export const arePrepared = (runs: readonly Run[]): boolean =>
  areRulesAtHand(runs) && (remote.way !== null || !runs.some(isLong))

/** Fetches what the runs need and what is not there. */
export const prepare = async (runs: readonly Run[]): Promise<void> => {
  const needsWay = remote.way === null && runs.some(isLong)
  await Promise.all([loadRules(runs), needsWay ? fetchWay() : null])
}
