// What all days of a challenge come to, in words.
import { formatNumber, formatPercent, m } from '../i18n'
import type { Together } from './judge'
import type { Goal } from './lesson'
import { formatQuantity } from './quantity'

/** Reached or missed. */
export const verdictWord = (isReached: boolean): string =>
  isReached ? m.course_together_reached() : m.course_together_missed()

/** A share or a mean, of how many days, beside what it must be, and whether it is. */
export function saidOf(goal: Goal, { value, days, isReached }: Together): string {
  const rule = goal.together
  const told = { days: formatNumber(days), is: verdictWord(isReached) }
  if (rule?.kind === 'share') {
    const share = formatQuantity('share', value)
    return m.course_together_share({ ...told, value: share, least: formatPercent(rule.least) })
  }
  const most = formatQuantity(goal.unit, goal.most)
  return m.course_together_mean({ ...told, value: formatQuantity(goal.unit, value), most })
}
