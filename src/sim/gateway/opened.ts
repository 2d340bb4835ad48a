// One request with its envelope open: what a balancer of layer 7 reads, and what its answer will
// look like. Made once for each kind of request, object and line of a trace.
import type { Fields, RequestClass, ResponseSpec } from '../scenario/layerSeven'
import type { Objects, TraceRequest, Traffic } from '../scenario/scenario'
import { pathNamed, pathOfClass } from '../traffic/paths'
import type { World } from '../world'
import { type Normalization, normalizedPath } from './routing/paths'
import type { Readable } from './routing/rules'

/** A request that has been read. */
export interface Opened extends Readable {
  readonly target: string // as it was sent
  readonly query: string // without the "?"
  readonly isMalformed: boolean // no path is left of its target: 400
  readonly bodyBytes: number
  readonly response: ResponseSpec
}

const noFields: Fields = {}
const noResponse: ResponseSpec = { bytes: 0, compressible: false, headers: noFields }

interface Sent {
  readonly method: string
  readonly host: string
  readonly target: string
  readonly headers: Fields
  readonly cookies: Fields
  readonly bodyBytes: number
  readonly fields: Fields
  readonly response: ResponseSpec
}

const opened = (sent: Sent, as: Normalization): Opened => {
  const path = normalizedPath(sent.target, as)
  const query = sent.target.indexOf('?')
  return {
    ...sent,
    path: path ?? '/',
    query: query < 0 ? '' : sent.target.slice(query + 1),
    isMalformed: path === null,
  }
}

const ofClass = (one: RequestClass, object: number): Sent => ({
  method: one.method,
  host: one.host,
  target: pathOfClass(one, object),
  headers: one.headers,
  cookies: one.cookies,
  bodyBytes: one.body.bytes,
  fields: one.body.fields,
  response: one.response,
})

const lowered = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]))

const ofTrace = (one: TraceRequest): Sent => {
  const { method, path, cookies, body, response = noResponse } = one
  const headers = lowered(one.headers)
  return {
    method,
    host: (headers.host ?? '').toLowerCase(),
    target: path,
    headers,
    cookies,
    bodyBytes: body?.bytes ?? 0,
    fields: body?.fields ?? noFields,
    response: { ...response, headers: lowered(response.headers) },
  }
}

const ofObject = (object: number, objects: Objects | null): Sent => ({
  method: 'GET',
  host: '',
  target: objects === null ? '/' : pathNamed(object),
  headers: noFields,
  cookies: noFields,
  bodyBytes: 0,
  fields: noFields,
  response: noResponse,
})

/** Opens the requests of one traffic: kind and object (or line of the trace) to what is read. */
export const openerOf = (
  { requests, arrivals, objects }: Traffic,
  as: Normalization,
): ((kind: number, object: number) => Opened) => {
  const known: Opened[][] = []
  return (kind, object) => {
    known[kind] ??= []
    const before = known[kind][object]
    if (before !== undefined) return before
    const sent =
      requests !== undefined
        ? ofClass(requests[kind], object)
        : arrivals.kind === 'trace'
          ? ofTrace(arrivals.requests[object])
          : ofObject(object, objects)
    const made = opened(sent, as)
    known[kind][object] = made
    return made
  }
}

/** Opens the request at a place; by number of the traffic. */
export type Opener = (world: World, place: number) => Opened

/** Opens requests as one gateway normalizes them. */
export const createOpener = (traffic: readonly Traffic[], as: Normalization): Opener => {
  const openers = traffic.map((one) => openerOf(one, as))
  return ({ state: { requests } }, place) =>
    openers[requests.traffic[place]](requests.kind[place], requests.object[place])
}
