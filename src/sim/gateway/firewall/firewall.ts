// A small web application firewall: patterns looked for in the parts of a request. It knows texts,
// not intentions; what an honest client writes may look like an attack.
import { patternsPart } from '../../parts'
import type { FirewallRule } from '../../scenario/layerSeven'
import type { Opened } from '../opened'

/** One rule, made ready. */
interface Ready {
  readonly finds: (request: Opened) => boolean
  readonly asksForBody: boolean
}

/** The rules of one gateway, made ready, in order. */
export type Firewall = readonly Ready[]

// As a server will read it: escapes decoded, "+" for a space; what is broken stays as it is.
const decoded = (query: string): string => {
  const text = query.replaceAll('+', ' ')
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const partOf = (where: string, request: Opened): string | null => {
  if (where === 'path') return request.path
  if (where === 'query') return decoded(request.query)
  const name = where.slice(where.indexOf(':') + 1)
  const fields = where.startsWith('header:')
    ? request.headers
    : where.startsWith('cookie:')
      ? request.cookies
      : request.fields
  return Object.hasOwn(fields, name) ? fields[name] : null
}

/** Makes the rules ready. */
export const readyFirewall = (rules: readonly FirewallRule[]): Firewall =>
  rules.map(({ where, regex }) => {
    const pattern = patternsPart.present().ready(regex)
    return {
      asksForBody: where.startsWith('body:'),
      finds: (request) => {
        const part = partOf(where, request)
        return part !== null && pattern.matches(part)
      },
    }
  })

/** Number of the first rule that finds what it looks for, from 1; 0: none does. */
export const foundBy = (firewall: Firewall, request: Opened): number =>
  firewall.findIndex(({ finds }) => finds(request)) + 1

/** True where some rule has to see the body. */
export const asksForBody = (firewall: Firewall): boolean =>
  firewall.some((rule) => rule.asksForBody)
