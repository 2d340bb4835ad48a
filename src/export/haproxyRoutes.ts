// Rules as HAProxy has them. A variable holds the name of the first rule that matches; what is done
// with the request follows from it.
import { firstPool, type Ground, type Route } from './ground'
import { span } from './spans'

/** A text that HAProxy takes as it stands. */
export const strong = (text: string): string => `'${text.replace(/'/g, `'\\''`)}'`

type Text = NonNullable<Route['when']['path']>

const matching = (fetch: string, { exact, prefix, regex }: Text): string => {
  if (exact !== undefined) return `{ ${fetch} -m str ${strong(exact)} }`
  if (prefix !== undefined) return `{ ${fetch} -m beg ${strong(prefix)} }`
  return regex === undefined ? `{ ${fetch} -m found }` : `{ ${fetch} -m reg ${strong(regex)} }`
}

function hostIs(host: string): string {
  const fetch = 'req.hdr(host),field(1,:),lower'
  return host.startsWith('*.')
    ? `{ ${fetch} -m end ${strong(host.slice(1))} }`
    : `{ ${fetch} -m str ${strong(host)} }`
}

/** Everything that a rule asks for, one after the other: all of it has to hold. */
function conditionOf({ when }: Route): string {
  const { host, path, method, header, cookie, body } = when
  return [
    ...(host === undefined ? [] : [hostIs(host)]),
    ...(path === undefined ? [] : [matching('path', path)]),
    ...(method === undefined ? [] : [`{ method ${method} }`]),
    ...(header === undefined ? [] : [matching(`req.hdr(${header.name})`, header)]),
    ...(cookie === undefined ? [] : [matching(`req.cook(${cookie.name})`, cookie)]),
    ...(body === undefined ? [] : [matching(`req.body_param(${body.name})`, body)]),
  ].join(' ')
}

const filled = (text: string): string =>
  strong(text)
    .replace(/%/g, '%%')
    .replace(/\{client\}/g, '%[src]')
    .replace(/\{host\}/g, '%[req.hdr(host)]')
    .replace(/\{path\}/g, '%[path]')

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The new beginning, and the rest of the path as it was. */
const kept = (beginning: string): string => strong(`${beginning}\\1`)

const is = ({ name }: Route): string => `{ var(txn.rule) -m str ${name} }`

function changes(route: Route): readonly string[] {
  const { rewrite, headers } = route.action
  const { path } = route.when
  const then = `if ${is(route)}`
  const prefix = path?.prefix
  const to = rewrite ?? ''
  const set =
    prefix === undefined
      ? `http-request set-path ${strong(to)} ${then}`
      : `http-request replace-path ${strong(`^${literal(prefix)}(.*)`)} ${kept(to)} ${then}`
  return [
    ...(rewrite === undefined ? [] : [set]),
    ...(headers?.remove ?? []).map((field) => `http-request del-header ${field} ${then}`),
    ...Object.entries(headers?.set ?? {}).map(
      ([field, text]) => `http-request set-header ${field} ${filled(text)} ${then}`,
    ),
    ...Object.entries(headers?.add ?? {}).map(
      ([field, text]) => `http-request add-header ${field} ${filled(text)} ${then}`,
    ),
  ]
}

/** Lines of a pool: how long an answer may take by the rule that sent the request. */
export const patience = ({ gateway }: Ground): readonly string[] =>
  (gateway.routes ?? []).flatMap((route) => {
    const { timeout } = route.action
    if (timeout === undefined) return []
    return [`http-request set-timeout server ${span(timeout)} if ${is(route)}`]
  })

/** What is answered here, and where the rest goes. */
function answered(route: Route): readonly string[] {
  const { redirect, status } = route.action
  if (redirect) {
    const answer = `${filled(redirect.to)} code ${redirect.status}`
    return [`http-request redirect location ${answer} if ${is(route)}`]
  }
  return status === undefined ? [] : [`http-request return status ${status} if ${is(route)}`]
}

function sent(route: Route): readonly string[] {
  const { pool, pools } = route.action
  if (pool !== undefined) return [`use_backend ${pool} if ${is(route)}`]
  let sum = 0
  return (pools ?? []).map(({ pool: name, weight }) => {
    sum += weight
    return `use_backend ${name} if ${is(route)} { var(txn.draw) -m int lt ${sum} }  # ${weight}`
  })
}

function draw(route: Route): readonly string[] {
  const total = (route.action.pools ?? []).reduce((sum, { weight }) => sum + weight, 0)
  return total > 0 ? [`http-request set-var(txn.draw) rand(${total}) if ${is(route)}`] : []
}

const unless = '!{ var(txn.rule) -m found }'

/** Lines of the frontend. */
export function routing({ scenario, gateway, say }: Ground): readonly string[] {
  const { routes } = gateway
  if (!routes) return [`default_backend ${firstPool(scenario).name}`]
  const readsBody = routes.some(({ when }) => when.body)
  return [
    ...(readsBody ? ['option http-buffer-request'] : []),
    say('routeOrder'),
    ...routes.map((route) =>
      `http-request set-var(txn.rule) str(${route.name}) if ${unless} ${conditionOf(route)}`.trim(),
    ),
    `http-request return status 404 if ${unless}`,
    ...routes.flatMap(draw),
    ...routes.flatMap(changes),
    ...routes.flatMap(answered),
    ...routes.flatMap(sent),
    `default_backend ${firstPool(scenario).name}`,
  ]
}
