// What can be set of the way in which servers are looked after: each setting reads its value from
// what is in force and writes it back, so that the document stays one that the format accepts.
import { formatExact, formatNumber, formatPercent, m } from '../../i18n'
import { duration, type HealthSpec, SECOND } from '../../sim'
import type * as Shared from '../frame/setting'

export type QuantitySetting = Shared.QuantitySetting<HealthSpec, HealthSpec>
export type ChoiceSetting = Shared.ChoiceSetting<HealthSpec, HealthSpec>
export type Setting = QuantitySetting | ChoiceSetting

export const seconds = (value: number): string => m.format_seconds({ value: formatExact(value) })
export const secondsOrNone = (value: number): string =>
  value === 0 ? m.health_set_none() : seconds(value)
export const countOrNone = (value: number): string =>
  value === 0 ? m.health_set_none() : formatNumber(value)
export const shareOrNone = (value: number): string =>
  value === 0 ? m.health_set_none() : formatPercent(value)
export const lengthOf = (value: number) => duration(Math.round(value * SECOND))
