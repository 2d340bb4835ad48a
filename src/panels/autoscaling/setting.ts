// What a setting of a scaled pool is: it reads its value from what is in force and answers what
// changes with another.
import { formatExact, m } from '../../i18n'
import { duration, type ScalingChange, type ScalingSpec, SECOND } from '../../sim'
import type { Message } from '../panel'

interface Base {
  readonly id: string
  readonly label: Message
  /** Whether there is anything to set. */
  fits(spec: ScalingSpec): boolean
}

/** A quantity on stops. */
export interface QuantitySetting extends Base {
  readonly kind: 'quantity'
  stops(spec: ScalingSpec): readonly number[]
  readonly isWhole?: boolean
  format(value: number, spec: ScalingSpec): string
  read(spec: ScalingSpec): number
  write(spec: ScalingSpec, value: number): ScalingChange
}

/** One of a few. */
export interface ChoiceSetting extends Base {
  readonly kind: 'choice'
  readonly options: readonly { readonly id: string; readonly label: Message }[]
  read(spec: ScalingSpec): string
  write(spec: ScalingSpec, option: string): ScalingChange
}

export type Setting = QuantitySetting | ChoiceSetting

export const always = () => true

export const seconds = (value: number): string =>
  value === 0 ? m.scaling_none() : m.format_seconds({ value: formatExact(value) })

export const lengthOf = (value: number) => duration(Math.round(value * SECOND))

export const LENGTHS = [0, 5, 10, 15, 30, 60, 90, 120, 180, 240, 300, 600]
