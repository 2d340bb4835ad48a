// One request as it is typed to be tried: its first line, its header fields, and below an empty
// line the fields of a form. It is read as the balancer reads requests.
import { forms, normalizedPath, type Readable } from '../../sim'
import type { Run } from '../../sim/scenario'

/** A request that can be tried. */
export interface Sample {
  readonly request: Readable
  readonly target: string // as it is sent
  readonly isMalformed: boolean // no path can be made of it: 400
}

/** Where the text is no request: number of the line from 1, and what is expected there. */
export interface SampleFault {
  readonly line: number
  readonly expected: 'request-line' | 'path' | 'field'
}

const FIRST = /^([A-Z]{1,16}) +(\S+)(?: +HTTP\/[0-9.]+)?$/

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

const pairsOf = (text: string, between: RegExp): Record<string, string> =>
  Object.fromEntries(
    text.split(between).flatMap((pair) => {
      const at = pair.indexOf('=')
      return at < 1 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]]
    }),
  )

const formOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(pairsOf(text, /[&\n]/)).map(([name, value]) => [decoded(name), decoded(value)]),
  )

/** The request that a text says, or where it says none. */
export function sampleOf(text: string): Sample | SampleFault {
  const [head, ...body] = text.replaceAll('\r', '').split(/\n[ \t]*\n/)
  const [first = '', ...lines] = head.split('\n')
  const found = FIRST.exec(first.trim())
  if (found === null) return { line: 1, expected: 'request-line' }
  const [, method, target] = found
  if (!forms.target.test(target)) return { line: 1, expected: 'path' }
  const headers: Record<string, string> = {}
  for (const [index, line] of lines.entries()) {
    const at = line.indexOf(':')
    const name = line.slice(0, Math.max(0, at)).trim()
    if (line.trim() === '') continue
    if (!forms.field.test(name)) return { line: index + 2, expected: 'field' }
    headers[name.toLowerCase()] = line.slice(at + 1).trim()
  }
  const { host = '', cookie = '' } = headers
  const path = normalizedPath(target, 'nginx')
  const cookies = pairsOf(cookie, /;/)
  const fields = formOf(body.join('\n'))
  const request = { method, host: host.toLowerCase(), path: path ?? '/', headers, cookies, fields }
  return { request, target, isMalformed: path === null }
}

/** The requests of a run as text, one of each kind, by their names. */
export function samplesIn({ scenario }: Run): readonly { name: string; text: string }[] {
  return scenario.traffic
    .flatMap(({ requests }) => requests ?? [])
    .map(({ name, method, path, host, headers, cookies, body, objects }) => {
      const cookie = Object.entries(cookies).map(([key, value]) => `${key}=${value}`)
      const lines = [
        `${method} ${objects === null ? path : `${path}/1`}`,
        ...(host === '' ? [] : [`host: ${host}`]),
        ...Object.entries(headers).map(([key, value]) => `${key}: ${value}`),
        ...(cookie.length === 0 ? [] : [`cookie: ${cookie.join('; ')}`]),
      ]
      const form = Object.entries(body.fields).map(
        ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`,
      )
      return { name, text: [...lines, ...(form.length > 0 ? ['', form.join('&')] : [])].join('\n') }
    })
}
