// Rules as nginx has them. Where all ask for the path alone they are locations; else one variable
// says which rule it is, by a `map` whose patterns are tried in order.
import type { PoolSpec } from '../sim/scenario'
import { firstPool, type Ground, indented, type Route } from './ground'
import { span } from './spans'

/** A text between quotation marks, as nginx reads it. */
export const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const isPathOnly = ({ when }: Route): boolean => Object.keys(when).every((key) => key === 'path')

type Text = NonNullable<Route['when']['path']>

/** A pattern for the text of a rule. */
function patternOf({ exact, prefix, regex }: Text): string {
  if (exact !== undefined) return `^${literal(exact)}$`
  return regex ?? `^${literal(prefix ?? '')}`
}

const holds = (text: string): string => text.replace(/\$/g, '')

/** `{client}` and the like in what a rule writes. */
const filled = (text: string): string =>
  quoted(
    holds(text)
      .replace(/\{client\}/g, '$remote_addr')
      .replace(/\{host\}/g, '$host')
      .replace(/\{path\}/g, '$uri'),
  )

interface Site {
  readonly pass: (pool: string) => readonly string[]
}

function headersOf({ action, name }: Route, { say }: Ground): readonly string[] {
  const { headers } = action
  if (!headers) return []
  const set = { ...headers.add, ...headers.set }
  return [
    ...Object.entries(set).map(([field, text]) => `proxy_set_header ${field} ${filled(text)};`),
    ...headers.remove.map((field) => `proxy_set_header ${field} "";`),
    ...(Object.keys(headers.add).length > 0 ? [say('routePart', { name, what: 'add' })] : []),
  ]
}

function rewriteOf({ when, action }: Route): readonly string[] {
  const { rewrite } = action
  if (rewrite === undefined) return []
  const { path } = when
  const from = path?.prefix === undefined ? '^' : `^${literal(path.prefix)}(.*)$`
  const to = path?.prefix === undefined ? rewrite : `${rewrite}$1`
  return [`rewrite ${quoted(from)} ${quoted(to)} break;`]
}

/** What is done with the requests of a rule. */
function actionOf(route: Route, ground: Ground, site: Site): readonly string[] {
  const { pool, pools, redirect, status, timeout } = route.action
  if (redirect) return [`return ${redirect.status} ${filled(redirect.to)};`]
  if (status !== undefined) return [`return ${status};`]
  const target = pool ?? (pools ? `$split_${variable(route.name)}` : '')
  return [
    ...(timeout === undefined ? [] : [`proxy_read_timeout ${span(timeout)};`]),
    ...headersOf(route, ground),
    ...rewriteOf(route),
    ...site.pass(target),
  ]
}

const variable = (name: string): string => name.replace(/[^A-Za-z0-9]/g, '_')

/** Shares drawn for each request. */
function splits(routes: readonly Route[]): readonly string[] {
  return routes.flatMap(({ name, action }) => {
    if (!action.pools) return []
    const total = action.pools.reduce((sum, { weight }) => sum + weight, 0)
    const shares = action.pools.map(({ pool, weight }, place, { length }) => {
      const percent = ((100 * weight) / total).toFixed(2)
      return `${place === length - 1 ? '*' : `${percent}%`} ${pool};  # ${weight}`
    })
    const shown = shares.filter((line) => !line.startsWith('0.00%'))
    return [`split_clients $request_id $split_${variable(name)} {`, ...indented(shown), '}']
  })
}

const textOf = ({ path }: Route['when']): string => path?.exact ?? path?.prefix ?? ''

/** True where nginx's own order, the longest first, would decide otherwise than the scenario's. */
const needsOrder = (routes: readonly Route[]): boolean =>
  routes.some(
    ({ when }, place) =>
      when.path?.regex !== undefined ||
      (when.path?.exact === undefined &&
        routes.slice(place + 1).some((later) => textOf(later.when).startsWith(textOf(when)))),
  )

function locations(routes: readonly Route[], ground: Ground, site: Site): readonly string[] {
  const { say } = ground
  const all = routes.findIndex(({ when }) => !when.path || when.path.prefix === '/')
  const asked = all < 0 ? routes : routes.slice(0, all)
  const isOrdered = needsOrder(asked)
  const head = ({ path }: Route['when']): string => {
    if (isOrdered) return `location ~ ${quoted(patternOf(path ?? {}))} {`
    return `location ${path?.exact === undefined ? '' : '= '}${quoted(textOf({ path }))} {`
  }
  const rest = all < 0 ? ['return 404;'] : actionOf(routes[all], ground, site)
  const never = all < 0 ? [] : routes.slice(all + 1)
  return [
    ...(isOrdered ? [say('routeOrder')] : []),
    ...asked.flatMap((route) => [
      `${head(route.when)}  # ${route.name}`,
      ...indented(actionOf(route, ground, site)),
      '}',
    ]),
    ...never.map(({ name }) => say('routeNever', { name })),
    `location / {${all < 0 ? '' : `  # ${routes[all].name}`}`,
    ...indented(rest),
    '}',
  ]
}

function conditionOf({ when }: Route): (readonly [value: string, pattern: string])[] {
  const { host, path, method, header, cookie } = when
  const starred = host?.startsWith('*.')
  const name = starred ? `.*${literal(host?.slice(1) ?? '')}` : literal(host ?? '')
  const field = (rule: NonNullable<typeof header>): string =>
    rule.exact === undefined && rule.prefix === undefined && rule.regex === undefined
      ? '^.+'
      : patternOf(rule)
  return [
    ...(host === undefined ? [] : [['$host', `^${name}$`] as const]),
    ...(method === undefined ? [] : [['$request_method', `^${literal(method)}$`] as const]),
    ...(header ? [[fieldOf('http', header.name), field(header)] as const] : []),
    ...(cookie ? [[fieldOf('cookie', cookie.name), field(cookie)] as const] : []),
    ...(path ? [['$uri', patternOf(path)] as const] : []),
  ]
}

const fieldOf = (kind: 'http' | 'cookie', name: string): string =>
  `$${kind}_${kind === 'http' ? name.toLowerCase().replace(/-/g, '_') : variable(name)}`

/** A `map` for each condition, and one that names the first rule all of whose conditions hold. */
function chosenRule(routes: readonly Route[], { say }: Ground): readonly string[] {
  const lines: string[] = []
  const asks = routes.map((route) => {
    const conditions = conditionOf(route)
    return conditions.map(([value, pattern], place) => {
      const name = `$is_${variable(route.name)}_${place + 1}`
      lines.push(`map ${value} ${name} { default 0; ${quoted(`~${pattern}`)} 1; }`)
      return name
    })
  })
  const names = asks.flat()
  const chosen = routes.flatMap((route, place) => {
    if (route.when.body) return [say('routeBody', { name: route.name })]
    const wanted = names.map((name) => (asks[place].includes(name) ? '1' : '.'))
    return [`"~^${wanted.join('')}" ${route.name};`]
  })
  return [
    ...lines,
    say('routeOrder'),
    `map ${quoted(names.join(''))} $rule {`,
    ...indented(['default none;', ...chosen]),
    '}',
  ]
}

function byVariable(routes: readonly Route[], ground: Ground, site: Site): readonly string[] {
  const { say } = ground
  const used = routes.filter(({ when }) => !when.body)
  const answers = used.filter(({ action }) => action.redirect || action.status !== undefined)
  const parts = used.flatMap(({ name, action }) => {
    const { timeout, rewrite, headers } = action
    const asked = { timeout, rewrite, headers }
    return Object.entries(asked)
      .filter(([, value]) => value !== undefined)
      .map(([what]) => say('routePart', { name, what }))
  })
  return [
    ...parts,
    ...answers.map(
      (route) => `if ($rule = ${route.name}) { ${actionOf(route, ground, site).join(' ')} }`,
    ),
    'if ($rule = none) { return 404; }',
    'location / {',
    ...indented(site.pass('$pool')),
    '}',
  ]
}

const poolOf = ({ name, action }: Route): string =>
  action.pool ?? (action.pools ? `$split_${variable(name)}` : '')

function poolMap(routes: readonly Route[], fallback: PoolSpec): readonly string[] {
  const sent = routes.filter((route) => poolOf(route) !== '' && !route.when.body)
  return [
    'map $rule $pool {',
    ...indented([
      `default ${fallback.name};`,
      ...sent.map((route) => `${route.name} ${poolOf(route)};`),
    ]),
    '}',
  ]
}

/** What stands beside the servers, and what stands in the server, for the rules of the gateway. */
export function routing(ground: Ground, site: Site) {
  const { scenario, gateway } = ground
  const { routes } = gateway
  const fallback = firstPool(scenario)
  if (!routes)
    return {
      outside: [],
      inside: ['location / {', ...indented(site.pass(fallback.name)), '}'],
    }
  if (routes.every(isPathOnly))
    return { outside: splits(routes), inside: locations(routes, ground, site) }
  return {
    outside: [...splits(routes), ...chosenRule(routes, ground), ...poolMap(routes, fallback)],
    inside: byVariable(routes, ground, site),
  }
}
