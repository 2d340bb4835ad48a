// Simulated time: whole microseconds since the start of the run. Instants and lengths have
// different brands, so that "at 12 s" and "for 12 s" cannot be mixed up by accident.

declare const instant: unique symbol
declare const length: unique symbol

/** An instant of the run, in whole microseconds from 0. */
export type SimTime = number & { readonly [instant]: true }

/** A length of simulated time, in whole microseconds, 0 or more. */
export type Duration = number & { readonly [length]: true }

/** Lengths in microseconds, the unit of the clock. */
export const MICROSECOND = 1
export const MILLISECOND = 1_000
export const SECOND = 1_000_000
export const MINUTE = 60_000_000
export const HOUR = 3_600_000_000

/** The instant nearest to `microseconds`; ties go up. */
export const simTime = (microseconds: number): SimTime => Math.floor(microseconds + 0.5) as SimTime

/** The length nearest to `microseconds`; ties go up. */
export const duration = (microseconds: number): Duration =>
  Math.floor(microseconds + 0.5) as Duration

/** The length of `seconds` seconds, rounded to the microsecond. */
export const seconds = (value: number): Duration => duration(value * SECOND)

/** The length of `value` milliseconds, rounded to the microsecond. */
export const milliseconds = (value: number): Duration => duration(value * MILLISECOND)
