// Lengths of a plan: whole seconds, or hours.
import { formatNumber, formatSeconds, m } from '../../i18n'
import { HOUR } from '../../sim'

/** A length in microseconds, in words. */
export const lengthWord = (time: number): string =>
  time >= HOUR ? m.bg_hours({ n: formatNumber(time / HOUR) }) : formatSeconds(time, 0)
