// What only a balancer that opens requests can be told about: kinds of requests and their answers,
// and the rules that send them. All of it is optional; a scenario without it has none of these
// keys.
import type { Duration } from '../time'
import type { Objects, Work } from './scenario'

/** Header fields by name in small letters. */
export type Fields = Readonly<Record<string, string>>

/** What a request carries behind its head. */
export interface BodySpec {
  readonly bytes: number
  readonly fields: Fields // of a form, by name as written
}

/** What a server answers: its size, and the header fields that a cache reads. */
export interface ResponseSpec {
  readonly bytes: number
  readonly compressible: boolean
  readonly headers: Fields
}

/** One kind among the requests of a traffic. */
export interface RequestClass {
  readonly name: string
  readonly share: number // against the shares of the others
  readonly method: string
  readonly host: string // "" where none is named
  readonly path: string // with the query, as it is sent
  readonly objects: Objects | null // "PATH/1", "PATH/2" and on; null: PATH itself
  readonly headers: Fields
  readonly cookies: Fields
  readonly body: BodySpec
  readonly work: Work | null // null: the work of the traffic
  readonly response: ResponseSpec
}

/** How a text has to look; one of the keys stands there. */
export interface TextRule {
  readonly exact?: string
  readonly prefix?: string
  readonly regex?: string
}

/** How a named field has to look; without any rule it has to be there. */
export interface FieldRule extends TextRule {
  readonly name: string
}

/** What a request has to be for a rule to take it: all of what is said here. */
export interface RouteCondition {
  readonly host?: string // "*.example" stands for every name that ends in ".example"
  readonly path?: TextRule
  readonly method?: string
  readonly header?: FieldRule
  readonly cookie?: FieldRule
  readonly body?: FieldRule // a field of the form: the whole body has to be there first
}

/** A pool that a rule sends a share of its requests to. */
export interface WeightedPool {
  readonly pool: string
  readonly weight: number
}

/** Header fields that a rule changes on the way to the server. */
export interface HeaderChanges {
  readonly set: Fields
  readonly add: Fields
  readonly remove: readonly string[]
}

/** What a rule does with its requests: exactly one of pool, pools, redirect and status. */
export interface RouteAction {
  readonly pool?: string
  readonly pools?: readonly WeightedPool[]
  readonly redirect?: { readonly status: number; readonly to: string }
  readonly status?: number
  readonly timeout?: Duration // the answer has to be there by then, or 504
  readonly rewrite?: string // takes the place of the prefix, or of the whole path
  readonly headers?: HeaderChanges
}

/** One rule of a gateway; the first whose condition holds decides. */
export interface RouteSpec {
  readonly name: string
  readonly when: RouteCondition
  readonly action: RouteAction
}

/** How a gateway keeps answers; lengths in microseconds. */
export interface CacheRule {
  readonly ttl: Duration // for answers that say nothing themselves; 0: those are not kept
  readonly key: readonly string[] // host, path, query, method, header:NAME, cookie:NAME
  readonly minUses: number // asked for so often before it is kept
  readonly lock?: { readonly timeout: Duration } // one fetches, others wait for so long at most
  readonly stale?: {
    readonly whileRevalidate: Duration // used for so long past its time, while it is fetched anew
    readonly ifError: Duration // used for so long past its time, where that fails
    readonly background: boolean // who finds it stale is answered at once too
  }
  readonly dialect?: 'nginx'
}

/** One thing that a firewall looks for. */
export interface FirewallRule {
  readonly name: string
  readonly where: string // path, query, header:NAME, cookie:NAME, body:NAME
  readonly regex: string
}

/** What a gateway looks for in requests before anything else; what is found is answered 403. */
export interface FirewallSpec {
  readonly rules: readonly FirewallRule[]
  readonly detect: boolean // only tells what it finds
}

/** How a gateway makes answers smaller. */
export interface CompressionRule {
  readonly ratio: number // what is left of an answer, 0 to 1
  readonly perKib: Duration // time at the gateway for each KiB
  readonly minBytes: number // smaller ones stay as they are
}

/** What a gateway does with the requests that it opens. */
export interface GatewayFunctions {
  readonly routes?: readonly RouteSpec[]
  readonly cache?: CacheRule
  readonly firewall?: FirewallSpec
  readonly compression?: CompressionRule
  readonly bodyRate?: number // bytes a second at which a body comes in; assumed where not said
  readonly return?: 'direct' // layer 4: servers answer past the gateway; else through it
}
