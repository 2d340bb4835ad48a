// What can be set of the way in which servers are looked after: each setting reads its value from
// what is in force and writes it back, so that the document stays one that the format accepts.
import { formatExact, formatNumber, formatPercent, m } from '../../i18n'
import { duration, type HealthSpec, SECOND } from '../../sim'
import type { Message } from '../panel'

interface Base {
  readonly id: string
  readonly label: Message
  /** Whether there is anything to set: no rule of passive checks, no limit of one. */
  fits(spec: HealthSpec): boolean
}

/** A quantity on stops. */
export interface QuantitySetting extends Base {
  readonly kind: 'quantity'
  readonly stops: readonly number[]
  readonly isWhole?: boolean
  format(value: number): string
  read(spec: HealthSpec): number
  write(spec: HealthSpec, value: number): HealthSpec
  /** Why it goes no further, once it does not. */
  note?(spec: HealthSpec): string | null
}

/** One of a few. */
export interface ChoiceSetting extends Base {
  readonly kind: 'choice'
  readonly options: readonly { readonly id: string; readonly label: Message }[]
  read(spec: HealthSpec): string
  write(spec: HealthSpec, option: string): HealthSpec
}

export type Setting = QuantitySetting | ChoiceSetting

export const seconds = (value: number): string => m.format_seconds({ value: formatExact(value) })
export const secondsOrNone = (value: number): string =>
  value === 0 ? m.health_set_none() : seconds(value)
export const countOrNone = (value: number): string =>
  value === 0 ? m.health_set_none() : formatNumber(value)
export const shareOrNone = (value: number): string =>
  value === 0 ? m.health_set_none() : formatPercent(value)
export const lengthOf = (value: number) => duration(Math.round(value * SECOND))
