// Routes in words.
import { formatDuration, formatNumber, m } from '../../i18n'
import type { Condition, Part, Way } from './conditions'
import { conditionsOf } from './conditions'
import type { Action, Route, When } from './model'

export const partName: Readonly<Record<Part, () => string>> = {
  host: m.routes_part_host,
  path: m.routes_part_path,
  method: m.routes_part_method,
  header: m.routes_part_header,
  cookie: m.routes_part_cookie,
  body: m.routes_part_body,
}

// Short, as on the wire: "/api/*", "beta=1", "~ ^/v[0-9]".
const shortText: Readonly<Record<Way, (text: string) => string>> = {
  any: () => '',
  exact: (text) => text,
  prefix: (text) => `${text}*`,
  regex: (text) => `~ ${text}`,
}

function conditionWords({ part, name, way, text }: Condition): string {
  const value = shortText[way](text)
  if (part === 'path' || part === 'method') return value
  if (part === 'host') return m.routes_short_host({ value })
  const glue = way === 'any' ? '' : way === 'regex' ? ' ' : '='
  return m.routes_short_field({ part: partName[part](), value: `${name}${glue}${value}` })
}

/** What a route takes: "/api/*, cookie beta=1". */
export function whenWords(when: When): string {
  const all = conditionsOf(when).map(conditionWords)
  return all.length === 0 ? m.routes_everything() : all.join(m.routes_and())
}

/** What it does with it: "→ v2", "→ north 2 : south 1", "404". */
export function actionWords({ pool, pools, redirect, status }: Action): string {
  if (pool !== undefined) return m.routes_to({ to: pool })
  if (redirect !== undefined) return `${redirect.status} ${m.routes_to({ to: redirect.to })}`
  if (status !== undefined) return m.routes_answers({ status })
  const shares = (pools ?? []).map(({ pool, weight }) => `${pool} ${formatNumber(weight)}`)
  return m.routes_to({ to: shares.join(' : ') })
}

/** What it changes on the way: its own patience, another path, header fields. */
export function extraWords({ timeout, rewrite, headers }: Action): readonly string[] {
  const { set = {}, add = {}, remove = [] } = headers ?? {}
  const count = Object.keys(set).length + Object.keys(add).length + remove.length
  return [
    ...(timeout === undefined ? [] : [m.routes_short_timeout({ time: formatDuration(timeout) })]),
    ...(rewrite === undefined ? [] : [m.routes_short_rewrite({ path: rewrite })]),
    ...(count === 0 ? [] : [m.routes_short_headers({ count })]),
  ]
}

/** A route in one sentence, for those who hear it. */
export const routeSentence = ({ name, when, action }: Route, number: number): string =>
  m.routes_sentence({ number, name, when: whenWords(when), action: actionWords(action) })
