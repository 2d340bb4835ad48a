// What a gateway keeps: answers by key, and by the header fields that they vary with. Entries never
// change, so that a checkpoint copies no more than the tables. Plain data, known without the cache
// itself (desk.ts), which only some runs ask for.
import type { Fields, ResponseSpec } from '../../scenario/layerSeven'

/** One answer that is kept; instants and lengths in microseconds. */
export interface Entry {
  readonly response: ResponseSpec
  readonly storedAt: number
  readonly age: number // when it came
  readonly freshFor: number
  readonly staleWhile: number // may be used for so long after that, while it is fetched anew
  readonly staleIfError: number
  readonly read: Fields // the fields of the request that it varies with, as they were
}

/** The cache of one gateway, plain data. */
export interface Cache {
  readonly entries: Map<string, Entry>
  readonly vary: Map<string, readonly string[]> // by key: names of the fields that count
  readonly uses: Map<string, number> // by key: how often it was asked for, until it is kept
  readonly fetching: Map<string, number> // by key and fields: place of the request that fetches
  readonly waiting: Map<string, readonly number[]> // who waits for that, in order
}
