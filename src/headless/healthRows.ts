// How well servers were looked after, as the command prints it.
import type { HealthFigures } from '../sim'
import { toMilliseconds } from './milliseconds'

/** Figures of a run whose servers are looked after; times in milliseconds. */
export type HealthRow = Readonly<Record<string, number | null>>

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1e6) / 1e6

const milliseconds = (value: number | null): number | null =>
  value === null ? null : toMilliseconds(value)

/** The figures with their units. */
export const healthRow = (figures: HealthFigures): HealthRow => {
  const { timeToEject, longestToEject, probeShare, availability, ...counts } = figures
  return {
    ...counts,
    timeToEjectMs: milliseconds(timeToEject),
    longestToEjectMs: milliseconds(longestToEject),
    probeShare: rounded(probeShare),
    availability: rounded(availability),
  }
}
