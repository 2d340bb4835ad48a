// What a setting of a scaled pool is: it reads its value from what is in force and answers what
// changes with another.
import { formatExact, m } from '../../i18n'
import { duration, type ScalingChange, type ScalingSpec, SECOND } from '../../sim'
import type * as Shared from '../frame/setting'

export type QuantitySetting = Shared.QuantitySetting<ScalingSpec, ScalingChange>
export type ChoiceSetting = Shared.ChoiceSetting<ScalingSpec, ScalingChange>
export type Setting = QuantitySetting | ChoiceSetting

export const always = () => true

export const seconds = (value: number): string =>
  value === 0 ? m.scaling_none() : m.format_seconds({ value: formatExact(value) })

export const lengthOf = (value: number) => duration(Math.round(value * SECOND))

export const LENGTHS = [0, 5, 10, 15, 30, 60, 90, 120, 180, 240, 300, 600]
