// Numbers, times, shares and rates as the reader's language writes them. Simulated time comes in
// microseconds and leaves with its unit.
import { getLocale } from './locale'
import { m } from './paraglide/messages'

const MILLISECOND = 1_000
const SECOND = 1_000_000

/** From here on an instant is written as minutes and seconds. */
const CLOCK_FROM = 180 * SECOND

const made = new Map<string, Intl.NumberFormat>()

const numberFormat = (digits: number): Intl.NumberFormat => {
  const locale = getLocale()
  const key = `${locale} ${digits}`
  const found = made.get(key)
  if (found) return found
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  made.set(key, format)
  return format
}

/** `1,400`; with exactly `digits` decimals. */
export const formatNumber = (value: number, digits = 0): string =>
  // Rounding must not leave a minus before a zero; and a minus is as wide as a plus.
  numberFormat(digits)
    .format(Number(value.toFixed(digits)) === 0 ? 0 : value)
    .replace('-', '\u2212')

/** As many decimals as the value has, from `least` to 3: a value that was typed. */
export const formatExact = (value: number, least = 0): string =>
  formatNumber(value, Math.max(least, String(Number(value.toFixed(3))).split('.')[1]?.length ?? 0))

/** `75%`, of a share from 0 to 1. */
export const formatPercent = (share: number, digits = 0): string =>
  m.format_percent({ value: formatNumber(share * 100, digits) })

/** `€2.60`: every price of the course is in euros. */
export const formatMoney = (euros: number): string =>
  m.format_money({ value: formatNumber(euros, 2) })

/** `24 requests/s`; one decimal below 10 where there is one. */
export const formatRate = (perSecond: number): string =>
  perSecond === 1
    ? m.format_rate_one()
    : m.format_rate({
        value: formatNumber(perSecond, perSecond < 10 && !Number.isInteger(perSecond) ? 1 : 0),
      })

/** `3.25 requests/s`: a rate that was typed. */
export const formatExactRate = (perSecond: number): string =>
  perSecond === 1 ? m.format_rate_one() : m.format_rate({ value: formatExact(perSecond) })

/** `1.8 s`: microseconds in seconds, always. */
export const formatSeconds = (microseconds: number, digits = 1): string =>
  m.format_seconds({ value: formatNumber(microseconds / SECOND, digits) })

/** A length of time: `1.8 s` from a second up, `120 ms` below, `0.4 ms` below a millisecond. */
export function formatDuration(microseconds: number): string {
  // What would round to 1,000 ms is a second already.
  if (microseconds >= SECOND - MILLISECOND / 2) return formatSeconds(microseconds)
  const digits = microseconds > 0 && microseconds < MILLISECOND ? 1 : 0
  return m.format_milliseconds({ value: formatNumber(microseconds / MILLISECOND, digits) })
}

const two = (value: number): string => String(value).padStart(2, '0')

/** An instant of a run: `46.5 s` at first, `11:20` from three minutes, `2:05:09` from an hour. */
export function formatInstant(microseconds: number, digits = 1): string {
  if (microseconds < CLOCK_FROM) return formatSeconds(microseconds, digits)
  const whole = Math.floor(microseconds / SECOND)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const tail = two(whole % 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`
}

/** `60×`, `1/10×`: simulated time for each wall second. */
export function formatSpeed(speed: number): string {
  if (speed > 0 && speed < 1) {
    const parts = Math.round(1 / speed)
    if (Math.abs(parts * speed - 1) < 0.02) return m.format_speed({ value: `1/${parts}` })
    return m.format_speed({ value: formatNumber(speed, 2) })
  }
  return m.format_speed({
    value: formatNumber(speed, speed < 10 && !Number.isInteger(speed) ? 1 : 0),
  })
}
