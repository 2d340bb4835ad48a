// The words of the interface, compiled from messages/, and how it writes numbers.

export {
  formatDuration,
  formatInstant,
  formatNumber,
  formatPercent,
  formatRate,
  formatSeconds,
  formatSpeed,
} from './format'
export { m } from './paraglide/messages'
export { getLocale } from './paraglide/runtime'
export { policyName } from './policyName'
