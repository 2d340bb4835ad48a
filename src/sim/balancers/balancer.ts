// The protocol of a balancing policy. A policy sees a pool through a PoolView that holds exactly
// what it declared in `needs`, keeps its memory as plain data, and answers with a place in the
// list.

import type { Stream } from '../random/stream'
import type { PolicySpec } from '../scenario/scenario'

/** Knowledge that a policy may ask for. What it does not declare, it does not get. */
export const needs = [
  'weight', // weights of the servers
  'outstanding', // unanswered requests that this balancer sent; or the last reports of the servers
  'load', // requests at the server itself, whoever sent them; or the last reports
  'slots', // how many a server serves at once
  'label', // name, address and number of the servers
  'random', // draws
  'key', // the part of the request that the option `key` names
  'client', // address of the client
  'now', // the instant of the decision
  'since', // since when the servers have been told to take requests
  'outcomes', // is told of every request that is sent, and how it ended
] as const

/** Knowledge that a policy may ask for. */
export type Need = (typeof needs)[number]

/** Answer of `choose`: nobody may take the request. */
export const NONE = -1

/** Answer of `choose`: the request waits at the gateway until something changes. */
export const HOLD = -2

/** What a server is called; needs 'label'. */
export interface Label {
  readonly name: string
  readonly address: string // "10.0.1.10:8080"
  readonly number: number // HAProxy's id: its place in the pool from 1, unless the document says
}

/** Who may be chosen and has a weight above 0, so that a draw need not search the list. */
export interface Ready {
  readonly places: Int32Array // the first `count`, ascending
  readonly able: Uint8Array // by place; 1: its weight is above 0
  readonly alike: boolean // all weights above 0 are equal
  count: number
  revision: number // grows whenever one of these changes
}

/** The pool as one balancer knows it, as columns over the places 0 to count - 1. */
export interface PoolView {
  readonly count: number
  readonly ready: Ready
  /** 1: told to take requests (up, or a backup while nobody is up), whatever it holds now. */
  readonly willing: Uint8Array
  /** 1: may be chosen now: believed well, not tried by this request, below maxConnections. */
  readonly open: Uint8Array
  /** 1: this request has been sent there before. */
  readonly tried: Uint8Array
  /** Stable ids of the servers, for memory that must outlive a change of the list. */
  readonly ids: Int32Array
  /** Configured weights; needs 'weight'. */
  readonly weight: Float64Array
  /** Requests sent by this balancer and not yet answered; needs 'outstanding'. With reports, what
   * the servers last said they had instead. */
  readonly outstanding: Int32Array
  /** Sums over the list; needs 'outstanding'. */
  readonly sums: { outstanding: number }
  /** Requests served and waiting at the server, whoever sent them; needs 'load'. */
  readonly load: Int32Array
  /** Requests that the server serves at once; needs 'slots'. */
  readonly slots: Int32Array
  /** Instant since when a server is told to take requests, microseconds; needs 'since'. */
  readonly since: Float64Array
  /** Names, addresses, numbers; needs 'label'. */
  readonly labels: readonly Label[]
}

/** The request as the policy may read it. */
export interface RequestView {
  readonly id: number
  readonly attempt: number // 1 for the first
  readonly client: number
  readonly key: string | null // needs 'key'; null: the request has none
  readonly address: string // of the client; needs 'client'
  readonly now: number // instant, microseconds; needs 'now'
  readonly loadAge: number // microseconds since `outstanding` and `load` were true; 0: own counts
  readonly random: Stream // needs 'random'
}

/** Figures of a server that an explanation may show. */
export type Known =
  | 'weight'
  | 'outstanding'
  | 'current' // turns gained and not yet paid back; or the position or deadline of the next turn
  | 'load'
  | 'slots'
  | 'latency' // microseconds: what answers took, as the rule remembers it
  | 'limit' // requests that a bounded load allows it
  | 'inactive' // connections that are over and not yet forgotten, as LVS counts them

/** One server in an explanation. */
export interface Candidate {
  readonly server: number // id
  readonly open: boolean
  readonly tried: boolean
  readonly looked: boolean // the rule took it into account
  readonly score: number | null // what the rule compares
  readonly knowledge: Readonly<Partial<Record<Known, number>>>
}

/** Why a server was chosen, as data; both languages render it. */
export interface Explanation {
  readonly rule: string // id of the policy, "nginx:hash" for that of a dialect
  readonly candidates: readonly Candidate[]
  readonly winner: number // server id, NONE or HOLD
  readonly attempt: number // 1 for the first
  // How scores are compared; nearest: steps from the place of the key's hash; soonest: how far off
  // the next turn is.
  readonly better: 'lowest' | 'highest' | 'turn' | 'drawn' | 'nearest' | 'soonest'
  readonly key?: string | null // what was hashed; null: the request has none
  readonly hash?: string // of the key, as the rule writes it
  readonly tie: boolean // several had the winning score; the first in the list took it
  // Or the one whose turn it was, the last or first drawn, or one by lot.
  readonly ties?: 'turn' | 'last' | 'drawn' | 'lot'
  readonly age: Readonly<Partial<Record<Need, number>>> // microseconds since it was known
}

/** Something that a policy may want to remember. */
export type Notice =
  | { readonly kind: 'sent'; readonly place: number } // needs 'outcomes', like the next
  | {
      readonly kind: 'answered' | 'failed' // failed: refused, reset, timed out, or status 5xx
      readonly place: number
      // Of a failure: the server answered with a 5xx, did not answer, or the client gave up.
      readonly why?: 'status' | 'connection' | 'client'
      readonly latency: number // microseconds from the choice to the outcome
    }
  | { readonly kind: 'charged'; readonly place: number } // a sticky pick that costs a turn
  | { readonly kind: 'weakened'; readonly place: number; readonly maxFails: number } // nginx
  | { readonly kind: 'membersLeaving' } // the list is about to change: places still hold
  | { readonly kind: 'membersChanged' | 'weightChanged' | 'restarted' }

/** What one choice is made from. */
export interface Choice<Memory> {
  readonly pool: PoolView
  readonly request: RequestView
  readonly memory: Memory
  readonly spec: PolicySpec
}

/** A balancing policy, or a product's own form of one. */
export interface Balancer<Memory = unknown> {
  readonly id: string // "hash"; "nginx:hash" for that of a dialect
  /** What it may answer where servers are open: HOLD until one is free; NONE: it drops. */
  readonly may?: 'hold' | 'drop'
  /** Where it has found nobody, it is asked once more about the backup servers alone, though some
   * are up. */
  readonly overflows?: true
  readonly needs: readonly Need[]
  /** Fresh memory, plain data. */
  memory(pool: PoolView, spec: PolicySpec): Memory
  /** A place in the list, NONE or HOLD. Allocates nothing. */
  choose(choice: Choice<Memory>): number
  /** The same decision with its reasons; leaves memory and streams as they were. */
  explain(choice: Choice<Memory>): Explanation
  /** Told of what happened. */
  on?(notice: Notice, choice: Choice<Memory>): void
  /** Place that a rotating policy would take next, for the picture; -1 where there is no turn. */
  turn?(pool: PoolView, memory: Memory): number
}

/** Defines a policy; its memory type is checked here and hidden from the engine. */
export const defineBalancer = <Memory>(balancer: Balancer<Memory>): Balancer<Memory> => balancer
