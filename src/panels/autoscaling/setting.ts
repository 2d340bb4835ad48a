// What a setting of a scaled pool is: it reads its value from what is in force and answers what
// changes with another.
import { formatExact, m } from '../../i18n'
import { duration, type ScalingChange, type ScalingSpec, SECOND } from '../../sim'
import type * as Shared from '../frame/setting'

/** What the servers of a lane are like, as far as settings depend on it. */
export interface Ground {
  readonly names: readonly string[] // of the servers that are there from the start
  readonly each: number // requests a second that one serves when all its slots are at work
}

/** What is in force, and where. */
export type Plan = ScalingSpec & { readonly ground: Ground }

/** What is in force in a lane, and how something else comes into force. */
export interface Force {
  readonly spec: Plan
  readonly onChange: (change: ScalingChange) => void
}

export type QuantitySetting = Shared.QuantitySetting<Plan, ScalingChange>
export type ChoiceSetting = Shared.ChoiceSetting<Plan, ScalingChange>
export type Setting = QuantitySetting | ChoiceSetting

export const always = () => true

export const seconds = (value: number): string =>
  value === 0 ? m.scaling_none() : m.format_seconds({ value: formatExact(value) })

export const lengthOf = (value: number) => duration(Math.round(value * SECOND))

export const LENGTHS = [0, 5, 10, 15, 30, 60, 90, 120, 180, 240, 300, 600]
