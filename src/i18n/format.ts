// Numbers as the reader of each language expects them, with their unit. Simulated time comes in as
// whole microseconds and leaves as text: nothing else in the product turns one into the other.
import { getLocale, type Locale } from './locale'

const tags = { en: 'en-US', zh: 'zh-CN' } as const

const units = {
  en: { us: 'µs', ms: 'ms', s: 's', perSecond: '/s', perHour: '/h' },
  zh: { us: '微秒', ms: '毫秒', s: '秒', perSecond: '/秒', perHour: '/小时' },
} as const

const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(tags[locale], options)
  formats.set(key, made)
  return made
}

/** `1,400`; `digits` decimals at most, or exactly so many with `fixed`. */
export function formatNumber(
  value: number,
  { digits = 0, fixed = false, locale = getLocale() }: NumberStyle = {},
): string {
  const least = fixed ? digits : 0
  return numberFormat(locale, {
    minimumFractionDigits: least,
    maximumFractionDigits: digits,
    signDisplay: 'negative', // or -0.01 would print as -0
  }).format(value)
}

export interface NumberStyle {
  digits?: number
  fixed?: boolean
  locale?: Locale
}

/** A length of simulated time in two parts, for read-outs that set the unit apart. */
export interface DurationParts {
  readonly value: string
  readonly unit: string // empty where the value is minutes, `11:20`
}

const minute = 60_000_000
const pad = (value: number) => String(value).padStart(2, '0')

/** `11:20`, from an hour up `1:02:03`. */
function clockFace(microseconds: number): string {
  const whole = Math.floor(microseconds / 1_000_000)
  const [hours, minutes, seconds] = [
    Math.floor(whole / 3600),
    Math.floor(whole / 60) % 60,
    whole % 60,
  ]
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds)}` : `${minutes}:${pad(seconds)}`
}

/** The parts of `formatDuration`. */
export function durationParts(microseconds: number, locale = getLocale()): DurationParts {
  const words = units[locale]
  const style = { locale, digits: 1 }
  if (microseconds >= 2 * minute) return { value: clockFace(microseconds), unit: '' }
  // 999.6 ms would round to 1,000 ms: it is a second already.
  if (microseconds >= 999_500)
    return { value: formatNumber(microseconds / 1e6, { ...style, fixed: true }), unit: words.s }
  if (microseconds === 0) return { value: '0', unit: words.s }
  if (microseconds >= 999.5) {
    const digits = microseconds < 10_000 ? 1 : 0
    return { value: formatNumber(microseconds / 1000, { ...style, digits }), unit: words.ms }
  }
  return { value: formatNumber(microseconds, { locale }), unit: words.us }
}

/** A length of simulated time: `120 ms`, `1.8 s`, from two minutes up `11:20`. */
export function formatDuration(microseconds: number, locale = getLocale()): string {
  const { value, unit } = durationParts(microseconds, locale)
  return unit === '' ? value : `${value} ${unit}`
}

/** The same for a length given in seconds. */
export const formatSeconds = (seconds: number, locale = getLocale()): string =>
  formatDuration(seconds * 1_000_000, locale)

/** An instant of a run of length `of`: `46.5 s` in a short run, `11:20` in a long one, so that the
 * form does not change while the run plays. Never rounds up to an instant not reached. */
export function formatInstant(at: number, of: number, locale = getLocale()): string {
  if (of > 2 * minute) return clockFace(at)
  const tenths = Math.floor(at / 100_000) / 10
  return `${formatNumber(tenths, { digits: 1, fixed: true, locale })} ${units[locale].s}`
}

/** Requests a second in full, as a control says it: `24 requests/s`. */
export function formatRate(perSecond: number, locale = getLocale()): string {
  const value = formatNumber(perSecond, { digits: perSecond < 10 ? 1 : 0, locale })
  if (locale === 'zh') return `每秒 ${value} 个请求`
  return value === '1' ? '1 request/s' : `${value} requests/s`
}

/** The same where the thing counted is plain: `5.8/s`. */
export const formatRateShort = (perSecond: number, locale = getLocale()): string =>
  `${formatNumber(perSecond, { digits: perSecond < 100 ? 1 : 0, locale })}${units[locale].perSecond}`

/** A share from 0 to 1 as `35%`; neither 0% nor 100% is claimed by rounding. */
export function formatPercent(share: number, locale = getLocale()): string {
  const percent = share * 100
  if (percent > 0 && percent < 0.05) return '<0.1%'
  if (percent < 100 && percent >= 99.95) return '>99.9%'
  return `${formatNumber(percent, { digits: percent < 1 || percent > 99 ? 1 : 0, locale })}%`
}

/** A price by the hour: `€5.60/h`. */
export const formatMoney = (eurosPerHour: number, locale = getLocale()): string =>
  numberFormat(locale, { style: 'currency', currency: 'EUR' }).format(eurosPerHour) +
  units[locale].perHour
