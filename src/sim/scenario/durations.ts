// Lengths of time as a document writes them: a decimal number and a unit, "200ms". Read exactly, in
// whole microseconds: "1.5us" is no length, and "0.1s" is 100,000 microseconds, not nearly so.
import * as v from 'valibot'
import type { Duration, SimTime } from '../time'
import { duration, HOUR, MICROSECOND, MILLISECOND, MINUTE, SECOND, simTime } from '../time'
import { message } from './rule'

/** How a length is written; the schema published for editors shows it. */
export const durationPattern = /^\d{1,15}(?:\.\d{1,9})?(?:us|ms|s|m|h)$/

const unitOf = (text: string): number => {
  if (text.endsWith('us')) return MICROSECOND
  if (text.endsWith('ms')) return MILLISECOND
  if (text.endsWith('s')) return SECOND
  return text.endsWith('m') ? MINUTE : HOUR
}

/** The length that the text names, or null where it names none in whole microseconds. */
export function parseDuration(text: string): Duration | null {
  if (!durationPattern.test(text)) return null
  const [whole = '', fraction = ''] = text.replace(/[a-z]+$/, '').split('.')
  const plain = Number(whole) * unitOf(text)
  if (fraction === '' && plain <= Number.MAX_SAFE_INTEGER) return duration(plain)
  const scale = BigInt(`1${'0'.repeat(fraction.length)}`)
  const scaled = BigInt(whole + fraction) * BigInt(unitOf(text))
  if (scaled % scale !== 0n) return null
  const micros = scaled / scale
  return micros > BigInt(Number.MAX_SAFE_INTEGER) ? null : duration(Number(micros))
}

const decimal = (value: number, unit: number): string => {
  const digits = String(value % unit).padStart(String(unit).length - 1, '0')
  const fraction = digits.replace(/0+$/, '')
  const whole = Math.floor(value / unit)
  return value % unit === 0 ? String(whole) : `${whole}.${fraction}`
}

/** The shortest customary way to write a length or an instant; parseDuration reads it back. */
export function formatDuration(value: Duration | SimTime): string {
  if (value >= HOUR && value % HOUR === 0) return `${value / HOUR}h`
  if (value >= 10 * MINUTE && value % MINUTE === 0) return `${value / MINUTE}m`
  if (value >= SECOND) return `${decimal(value, SECOND)}s`
  if (value >= MILLISECOND || value === 0) return `${decimal(value, MILLISECOND)}ms`
  return `${value}us`
}

interface Span {
  readonly min: number // microseconds
  readonly max: number // microseconds
}

const micros = ({ min, max }: Span) => {
  const rule = message('length', {
    min: formatDuration(duration(min)),
    max: formatDuration(duration(max)),
  })
  return v.pipe(
    v.string(rule),
    v.regex(durationPattern, rule),
    v.rawTransform<string, number>(({ dataset, addIssue, NEVER }) => {
      const value = parseDuration(dataset.value)
      if (value !== null && value >= min && value <= max) return value
      addIssue({ message: rule })
      return NEVER
    }),
  )
}

/** A length of time between two bounds in microseconds. */
export const lengthOf = (span: Span) => v.pipe(micros(span), v.transform(duration))

/** An instant of the run between two bounds in microseconds. */
export const instantOf = (span: Span) => v.pipe(micros(span), v.transform(simTime))
