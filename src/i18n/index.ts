// The words of the interface, compiled from messages/, and how it writes numbers.

export {
  formatDuration,
  formatExact,
  formatExactRate,
  formatInstant,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRate,
  formatSeconds,
  formatSpeed,
} from './format'
export { kindName } from './kindName'
export { getLocale, type Locale, setLocale } from './locale'
export { m } from './paraglide/messages'
export { policyName } from './policyName'
export { scalingWord } from './scalingWord'
export { nameInside, shownName } from './shownName'
export { bringTexts, useSpoken } from './texts'
export { workName } from './workName'
