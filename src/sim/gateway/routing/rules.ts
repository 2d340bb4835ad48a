// The rules of a gateway, made ready: exact paths in a table, prefixes in a tree, the rest in
// order. The answer is always that of trying one rule after the other; only the search is shorter.
import { patternsPart } from '../../parts'
import type { FieldRule, RouteCondition, TextRule } from '../../scenario/layerSeven'

/** What a rule is compared with. */
export interface Readable {
  readonly method: string
  readonly host: string
  readonly path: string // normalized, without the query
  readonly headers: Readonly<Record<string, string>> // by name in small letters
  readonly cookies: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, string>> // of the body
}

/** A part of a condition, in the order in which they are tried. */
export type Refusal = 'host' | 'path' | 'method' | 'header' | 'cookie' | 'body'

/** One rule, made ready. */
export interface ReadyRule {
  readonly when: RouteCondition
  readonly fits: { readonly [part in Refusal]: ((request: Readable) => boolean) | null }
}

interface Twig {
  readonly rules: number[] // whose prefix ends here, ascending
  readonly next: Map<number, Twig>
}

/** All rules of a gateway, made ready. */
export interface ReadyRules {
  readonly rules: readonly ReadyRule[]
  readonly exact: ReadonlyMap<string, readonly number[]>
  readonly prefix: Twig
  readonly others: readonly number[]
  readonly bodied: readonly number[] // rules that have to see the body
}

const textFits = ({ exact, prefix, regex }: TextRule): ((text: string) => boolean) => {
  if (exact !== undefined) return (text) => text === exact
  if (prefix !== undefined) return (text) => text.startsWith(prefix)
  if (regex === undefined) return () => true
  const pattern = patternsPart.present().ready(regex)
  return (text) => pattern.matches(text)
}

const fieldFits = (
  rule: FieldRule | undefined,
  read: (request: Readable) => Readonly<Record<string, string>>,
): ((request: Readable) => boolean) | null => {
  if (rule === undefined) return null
  const { name } = rule
  const fits = textFits(rule)
  return (request) => {
    const fields = read(request)
    return Object.hasOwn(fields, name) && fits(fields[name])
  }
}

const hostFits = (host: string | undefined): ((request: Readable) => boolean) | null => {
  if (host === undefined) return null
  const end = host.startsWith('*.') ? host.slice(1) : null
  return end === null
    ? (request) => request.host === host
    : (request) => request.host.endsWith(end) && request.host.length > end.length
}

/** Makes one rule ready. */
export const readyRule = (when: RouteCondition): ReadyRule => {
  const { path, method } = when
  const pathFits = path === undefined ? null : textFits(path)
  return {
    when,
    fits: {
      host: hostFits(when.host),
      path: pathFits && ((request) => pathFits(request.path)),
      method: method === undefined ? null : (request) => request.method === method,
      header: fieldFits(when.header, ({ headers }) => headers),
      cookie: fieldFits(when.cookie, ({ cookies }) => cookies),
      body: fieldFits(when.body, ({ fields }) => fields),
    },
  }
}

/** Makes the rules ready, in their order. */
export const readyRules = (conditions: readonly RouteCondition[]): ReadyRules => {
  const exact = new Map<string, number[]>()
  const prefix: Twig = { rules: [], next: new Map() }
  const others: number[] = []
  const bodied: number[] = []
  conditions.forEach(({ path, body }, index) => {
    if (body !== undefined) bodied.push(index)
    else if (path?.exact !== undefined)
      exact.set(path.exact, [...(exact.get(path.exact) ?? []), index])
    else if (path?.prefix !== undefined) twigOf(prefix, path.prefix).rules.push(index)
    else others.push(index)
  })
  return { rules: conditions.map(readyRule), exact, prefix, others, bodied }
}

const twigOf = (root: Twig, text: string): Twig => {
  let twig = root
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const known = twig.next.get(code)
    const next = known ?? { rules: [], next: new Map() }
    if (known === undefined) twig.next.set(code, next)
    twig = next
  }
  return twig
}

/** What a rule says no to first; null where it takes the request. `isOpen`: the body is there. */
export const refusalOf = (
  { fits }: ReadyRule,
  request: Readable,
  isOpen = true,
): Refusal | null => {
  if (fits.host !== null && !fits.host(request)) return 'host'
  if (fits.path !== null && !fits.path(request)) return 'path'
  if (fits.method !== null && !fits.method(request)) return 'method'
  if (fits.header !== null && !fits.header(request)) return 'header'
  if (fits.cookie !== null && !fits.cookie(request)) return 'cookie'
  if (isOpen && fits.body !== null && !fits.body(request)) return 'body'
  return null
}

/** What one rule said of a request; `rule` from 1, `refused` null: it takes it. */
export interface Verdict {
  readonly rule: number
  readonly refused: Refusal | null
}

/** What each rule says of a request, up to the first that takes it. */
export const verdictsOf = ({ rules }: ReadyRules, request: Readable): readonly Verdict[] => {
  const verdicts: Verdict[] = []
  for (const [index, rule] of rules.entries()) {
    const refused = refusalOf(rule, request)
    verdicts.push({ rule: index + 1, refused })
    if (refused === null) break
  }
  return verdicts
}

// The first of `list` below `best` that takes the request; `best` where none does.
const firstOf = (
  ready: ReadyRules,
  request: Readable,
  { list, best }: { list: readonly number[]; best: number },
): number => {
  for (const index of list) {
    if (index >= best) return best
    if (refusalOf(ready.rules[index], request) === null) return index
  }
  return best
}

/** Which rule takes a request; a register that `match` answers in, so that it allocates nothing. */
export const matched = { rule: -1, needsBody: false }

/** Finds the first rule that takes the request: its place in `matched.rule`, or -1. `needsBody`
 * says whether a rule that asks for the body had to be tried for it. */
export const match = (ready: ReadyRules, request: Readable): void => {
  const { rules, exact, prefix, others, bodied } = ready
  const { path } = request
  let best = rules.length
  const named = exact.get(path)
  if (named !== undefined) best = firstOf(ready, request, { list: named, best })
  let twig: Twig | undefined = prefix
  for (let i = 0; twig !== undefined; i++) {
    if (twig.rules.length > 0) best = firstOf(ready, request, { list: twig.rules, best })
    if (i >= path.length) break
    twig = twig.next.get(path.charCodeAt(i))
  }
  best = firstOf(ready, request, { list: others, best })
  matched.needsBody = false
  for (const index of bodied) {
    if (index >= best) break
    if (refusalOf(rules[index], request, false) !== null) continue
    matched.needsBody = true
    if (refusalOf(rules[index], request) !== null) continue
    best = index
    break
  }
  matched.rule = best < rules.length ? best : -1
}
