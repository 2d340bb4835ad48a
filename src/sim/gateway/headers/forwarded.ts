// A request as it goes on to the server: its path rewritten, its header fields set, added to or
// removed, as the rule that took it says. "{client}", "{host}" and "{path}" stand for its own.
import type { Fields, RouteSpec } from '../../scenario/layerSeven'
import type { Opened } from '../opened'

/** What a server receives. */
export interface Forwarded {
  readonly target: string
  readonly path: string // without the query
  readonly headers: Fields
}

/** The text with the request's own words in it. */
export const filledIn = (text: string, { host, path }: Opened, client: string): string =>
  text.replace(/\{(client|host|path)\}/g, (_, word) =>
    word === 'client' ? client : word === 'host' ? host : path,
  )

// A prefix makes way for the new one; an exact path or a pattern for all of it.
const rewritten = ({ when, action }: RouteSpec, { path }: Opened): string => {
  if (action.rewrite === undefined) return path
  const prefix = when.path?.prefix
  return prefix === undefined ? action.rewrite : action.rewrite + path.slice(prefix.length)
}

/** What the server receives of a request that a rule took; `client`: its address. */
export const forwarded = (rule: RouteSpec, request: Opened, client: string): Forwarded => {
  const { set = {}, add = {}, remove = [] } = rule.action.headers ?? {}
  const headers: Record<string, string> = { ...request.headers }
  for (const name of remove) delete headers[name]
  for (const [name, value] of Object.entries(set)) headers[name] = filledIn(value, request, client)
  for (const [name, value] of Object.entries(add)) {
    const own = filledIn(value, request, client)
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]}, ${own}` : own
  }
  const isAsSent = rule.action.rewrite === undefined
  const path = rewritten(rule, request)
  const query = request.query === '' ? '' : `?${request.query}`
  return { target: isAsSent ? request.target : path + query, path, headers }
}
