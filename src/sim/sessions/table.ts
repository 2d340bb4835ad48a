// The table of sessions at a balancer: which server knows whom. Entries stand in the order of their
// last use, so the first one is the first to be forgotten.
// Reference: HAProxy `stick-table type … size … expire … nopurge peers`.
import type { TableSpec } from '../scenario/sessionSpec'

/** What an entry is found by: an address, or the number of a session. */
export type Key = string | number

/** One entry. Instants in microseconds. */
export interface Entry {
  readonly server: number
  readonly usedAt: number
  readonly writtenAt: number
  readonly writer: number // the balancer that wrote it
}

/** A table at work, plain data but for its spec. */
export interface Table {
  readonly entries: Map<Key, Entry>
  evicted: number
  turnedAway: number
  written: number // entries that were new or changed: what a copy has to be told of
}

/** Bytes of an entry beside its key, as the manual of HAProxy has it. */
const ENTRY = 50
/** Bytes of a key: an address as text, or a session's identifier of 32 characters. */
const KEYS = { address: 16, session: 32 } as const

/** A table without entries. */
export const createTable = (): Table => ({
  entries: new Map(),
  evicted: 0,
  turnedAway: 0,
  written: 0,
})

/** A table that shares nothing that can change with `table`. */
export const copyTable = ({ entries, ...counts }: Table): Table => ({
  ...counts,
  entries: new Map(entries),
})

/** Memory that the entries take, bytes. */
export const bytesOf = ({ entries }: Table, spec: TableSpec): number =>
  entries.size * entryBytes(spec)

/** Memory that one entry takes, bytes. */
export const entryBytes = ({ key }: TableSpec): number => ENTRY + KEYS[key]

/** Whose instant it is, and which balancer asks. */
export interface Asked {
  readonly now: number
  readonly balancer: number
}

/** What the table knows of a key: an entry, or why there is none. */
export const lookUp = (
  { entries }: Table,
  key: Key,
  { spec, now, balancer }: Asked & { spec: TableSpec },
): Entry | 'no-entry' | 'expired' => {
  const entry = entries.get(key)
  if (entry === undefined) return 'no-entry'
  if (now - entry.usedAt > spec.expiry) {
    entries.delete(key)
    return 'expired'
  }
  const isHere = entry.writer === balancer || now >= entry.writtenAt + (spec.lag ?? 0)
  return isHere ? entry : 'no-entry'
}

// Who has not been used for too long stands in front.
const purge = ({ entries }: Table, { expiry }: TableSpec, now: number): void => {
  for (const [key, { usedAt }] of entries) {
    if (now - usedAt <= expiry) return
    entries.delete(key)
  }
}

const makeRoom = (table: Table, spec: TableSpec, now: number): boolean => {
  const { entries } = table
  if (entries.size < spec.size) return true
  purge(table, spec, now)
  if (entries.size < spec.size) return true
  if (spec.whenFull === 'refuse') {
    table.turnedAway++
    return false
  }
  for (const oldest of entries.keys()) {
    entries.delete(oldest)
    table.evicted++
    return true
  }
  return false
}

/** Writes that a key belongs to a server, or that it still does. */
export const writeDown = (
  table: Table,
  key: Key,
  { spec, server, now, balancer }: Asked & { spec: TableSpec; server: number },
): void => {
  const { entries } = table
  const before = entries.get(key)
  if (before !== undefined) entries.delete(key)
  else if (!makeRoom(table, spec, now)) return
  const same = before !== undefined && before.server === server
  if (!same) table.written++
  const { writtenAt, writer } = same ? before : { writtenAt: now, writer: balancer }
  entries.set(key, { server, usedAt: now, writtenAt, writer })
}

/** A restart: without a copy all is forgotten, and of what the copy had not got yet, that. */
export const restartTable = ({ entries }: Table, { lag }: TableSpec, now: number): void => {
  for (const [key, { writtenAt }] of entries) {
    if (lag === null || writtenAt > now - lag) entries.delete(key)
  }
}
