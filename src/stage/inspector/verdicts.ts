// Why a route did not take a request: the first part of its condition that does not hold, in words.
import { m } from '../../i18n'
import type { Readable, Refusal, Scenario } from '../../sim'

type Route = NonNullable<Scenario['gateways'][number]['routes']>[number]
type When = Route['when']

const fieldWords = {
  header: (name: string) => m.inspect_part_header({ name }),
  cookie: (name: string) => m.inspect_part_cookie({ name }),
  body: (name: string) => m.inspect_part_body({ name }),
} as const

const fieldsOf = {
  header: ({ headers }: Readable) => headers,
  cookie: ({ cookies }: Readable) => cookies,
  body: ({ fields }: Readable) => fields,
} as const

/** The part of a request that a rule of a firewall looks at, in words. */
export function partWords(where: string): string {
  const [part, name = ''] = where.split(':')
  if (part === 'header' || part === 'cookie' || part === 'body') return fieldWords[part](name)
  return part === 'query' ? m.inspect_part_query() : m.inspect_part_path()
}

/** The same part as a condition: what is marked on the letter. */
export function conditionOn(where: string): When {
  const [part, name = ''] = where.split(':')
  return part === 'header' || part === 'cookie' || part === 'body'
    ? { [part]: { name } }
    : { path: {} }
}

const differs = (what: string, found: string, rule: NonNullable<When['path']>): string => {
  const { exact, prefix, regex = '' } = rule
  if (exact !== undefined) return m.inspect_no_exact({ what, found, wanted: exact })
  if (prefix !== undefined) return m.inspect_no_prefix({ what, found, wanted: prefix })
  return m.inspect_no_regex({ what, found, wanted: regex })
}

/** The part of a condition that a request does not fulfill, in words. */
export function refusalWords(when: When, refused: Refusal, request: Readable): string {
  switch (refused) {
    case 'host': {
      const what = m.inspect_part_host()
      if (request.host === '') return m.inspect_no_field({ what })
      return differs(what, request.host, { exact: when.host })
    }
    case 'path':
      return differs(m.inspect_part_path(), request.path, when.path ?? {})
    case 'method':
      return differs(m.inspect_part_method(), request.method, { exact: when.method })
    case 'header':
    case 'cookie':
    case 'body': {
      const rule = when[refused]
      const what = fieldWords[refused](rule?.name ?? '')
      const fields = fieldsOf[refused](request)
      if (!rule || !Object.hasOwn(fields, rule.name)) return m.inspect_no_field({ what })
      return differs(what, fields[rule.name], rule)
    }
  }
}
