// The protocol of a balancing policy. A policy sees a pool through a PoolView that holds exactly
// what it declared in `needs`, keeps its memory as plain data, and answers with a place in the
// list.

import type { Stream } from '../random/stream'
import type { PolicySpec } from '../scenario/scenario'

/** Knowledge that a policy may ask for. What it does not declare, it does not get. */
export const needs = ['weight', 'outstanding', 'random', 'key'] as const

/** Knowledge that a policy may ask for. */
export type Need = (typeof needs)[number]

/** Answer of `choose`: nobody may take the request. */
export const NONE = -1

/** Answer of `choose`: the request waits at the gateway until something changes. */
export const HOLD = -2

/** The pool as one balancer knows it, as columns over the places 0 to count - 1. */
export interface PoolView {
  readonly count: number
  /** 1: may be chosen now: believed well, not tried by this request, below maxConnections. */
  readonly open: Uint8Array
  /** 1: this request has been sent there before. */
  readonly tried: Uint8Array
  /** Stable ids of the servers, for memory that must outlive a change of the list. */
  readonly ids: Int32Array
  /** Configured weights; needs 'weight'. */
  readonly weight: Float64Array
  /** Requests sent by this balancer and not yet answered; needs 'outstanding'. Age 0: own count. */
  readonly outstanding: Int32Array
}

/** The request as the policy may read it. */
export interface RequestView {
  readonly id: number
  readonly attempt: number // 1 for the first
  readonly client: number
  readonly random: Stream // needs 'random'
}

/** One server in an explanation. */
export interface Candidate {
  readonly server: number // id
  readonly open: boolean
  readonly tried: boolean
  readonly looked: boolean // the rule took it into account
  readonly score: number | null // what the rule compares
  readonly knowledge: Readonly<Partial<Record<'weight' | 'outstanding' | 'current', number>>>
}

/** Why a server was chosen, as data; both languages render it. */
export interface Explanation {
  readonly rule: string // id of the policy
  readonly candidates: readonly Candidate[]
  readonly winner: number // server id, NONE or HOLD
  readonly attempt: number // 1 for the first
  readonly better: 'lowest' | 'highest' | 'turn' | 'drawn' // how scores are compared
  readonly tie: boolean // several had the winning score; the first in the list took it
  readonly age: Readonly<Partial<Record<Need, number>>> // microseconds since it was known
}

/** Something that a policy may want to remember. */
export type Notice =
  | { readonly kind: 'sent' | 'answered' | 'failed' | 'charged'; readonly place: number }
  | { readonly kind: 'membersLeaving' } // the list is about to change: places still hold
  | { readonly kind: 'membersChanged' | 'weightChanged' | 'restarted' }

/** What one choice is made from. */
export interface Choice<Memory> {
  readonly pool: PoolView
  readonly request: RequestView
  readonly memory: Memory
  readonly spec: PolicySpec
}

/** A balancing policy. */
export interface Balancer<Memory = unknown> {
  readonly id: string
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
