// A figure with its unit, in the language of the page.
import { formatDuration, formatMoney, formatNumber, formatPercent, formatRate, m } from '../i18n'
import type { Unit } from './metric'

/** Small shares are told to a tenth: whether 1% is reached must be seen. */
const share = (value: number) => formatPercent(value, value > 0 && value < 0.0995 ? 1 : 0)

/** A figure in words and digits, such as "2.3 s" or "31%"; null where there was none. */
export function formatQuantity(unit: Unit, value: number | null): string {
  if (value === null) return m.course_value_none()
  switch (unit) {
    case 'time':
      return formatDuration(value)
    case 'share':
      return share(value)
    case 'rate':
      return formatRate(value)
    case 'number':
      return formatNumber(value, 1)
    case 'index':
      return formatNumber(value, 2)
    case 'size':
      return m.format_mebibytes({ value: formatNumber(value / 1_048_576) })
    case 'count':
      return formatNumber(value)
    case 'price':
      return formatMoney(value)
    default:
      return unit satisfies never
  }
}
