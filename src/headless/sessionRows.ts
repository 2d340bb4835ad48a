// What has become of users and their carts, as the command prints it.
import type { SessionTally } from '../sim'
import { toMilliseconds } from './milliseconds'

/** Figures of a run whose users come back, or whose balancer knows them; times in milliseconds. */
export type SessionRow = Readonly<Record<string, number | null>>

// Jain's index of requests by server, and the largest share of one.
const spread = (requests: readonly number[]) => {
  const sum = requests.reduce((total, one) => total + one, 0)
  if (sum === 0) return { fairness: null, largestShare: null }
  const squares = requests.reduce((total, one) => total + one * one, 0)
  return {
    fairness: rounded((sum * sum) / (requests.length * squares)),
    largestShare: rounded(Math.max(...requests) / sum),
  }
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

/** The figures with their units; `requests` by server. */
export const sessionRow = (tally: SessionTally, requests: readonly number[]): SessionRow => {
  const { waited, without, asked, ...counts } = tally
  return {
    ...counts,
    asked,
    without,
    withoutShare: asked > 0 ? rounded(without / asked) : null,
    waitedMs: toMilliseconds(waited),
    ...spread(requests),
  }
}
