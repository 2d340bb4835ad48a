// How a rule of the format travels through the validator: as the message of the action that checks
// it, so that every check carries its own kind and figures, and none a sentence.
import type { ProblemCode, ProblemParams, Rule } from './problem'
import { isProblemCode } from './problem'

/** The message of a check. */
export const message = (code: ProblemCode, params: ProblemParams = {}): string =>
  JSON.stringify({ code, params })

/** The rule in a message; one that is not ours means that no other data than JSON came in. */
export function ruleOf(text: string): Rule {
  try {
    const rule: Rule = JSON.parse(text)
    if (isProblemCode(rule.code)) return rule
  } catch {
    // A message of the validator itself.
  }
  return { code: 'data', params: {} }
}
