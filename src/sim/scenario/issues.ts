// Turns what the validator reports into problems of the format: the same place and rule once, what
// really stands there, and no more of them than a reader can use.
import * as v from 'valibot'
import { bounds } from './bounds'
import type { Problem } from './problem'
import { problemAt } from './problem'
import { ruleOf } from './rule'

type Key = string | number
type Issue = v.BaseIssue<unknown>

const keysOf = (issue: Issue): Key[] =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))

// A pause may be a duration or an object of its own. Where the object got as far as one of its
// keys, that is what was meant, and its problem says more than the choice between the two.
function innermost(issue: Issue): readonly { issue: Issue; under: Key[] }[] {
  const under = keysOf(issue)
  const deeper = (issue.issues ?? []).filter((inner) => inner.path !== undefined)
  return deeper.length === 0
    ? [{ issue, under }]
    : deeper.map((inner) => ({ issue: inner, under: [...under, ...keysOf(inner)] }))
}

/** The problems behind the issues, at most 20, in the order of the schema. */
export function problemsOf(issues: readonly Issue[]): Problem[] {
  const problems = new Map<string, Problem>()
  for (const outer of issues)
    for (const { issue, under } of innermost(outer)) {
      if (problems.size === bounds.problems) return [...problems.values()]
      const problem = problemAt(under, issue.input, ruleOf(issue.message))
      const place = `${problem.path} ${problem.code}`
      if (!problems.has(place)) problems.set(place, problem)
    }
  return [...problems.values()]
}

// From here on the first problem is enough: a large document may have one in each of its lines.
const LARGE = 262_144

/** The value, of so many bytes as JSON, as the schema reads it, or its problems. */
export function read<const T extends v.GenericSchema>(
  schema: T,
  value: unknown,
  bytes: number,
): { output: v.InferOutput<T> } | { problems: Problem[] } {
  const result = v.safeParse(schema, value, { abortEarly: bytes > LARGE })
  return result.success ? { output: result.output } : { problems: problemsOf(result.issues) }
}
