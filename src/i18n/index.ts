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
export { m } from './paraglide/messages'
export { getLocale, setLocale } from './paraglide/runtime'
export { policyName } from './policyName'
export { shownName } from './shownName'
export { workName } from './workName'
