// The picture of users, carts and tables at one instant, made when somebody looks.
import type { AffinitySpec, TableSpec } from '../scenario/sessionSpec'
import type { World, WorldState } from '../world'
import { cartsOf } from './carts'
import type { SessionSeries, SessionsMoment, SessionTally, TableEntry, UserColumns } from './moment'
import { CELLS, entriesOf, type SessionsState, standing } from './state'
import { bytesOf, type Entry, entryBytes, type Key, type Table } from './table'
import type { Users } from './users'

const USERS_MAX = 2_000
const ENTRIES_MAX = 200
const SESSIONS = 1_048_576

const columnsOf = (count: number) => ({
  client: new Int32Array(count),
  made: new Int32Array(count),
  left: new Int32Array(count),
  named: new Int16Array(count),
  last: new Int16Array(count),
  home: new Int16Array(count),
  copy: new Int16Array(count),
  items: new Int32Array(count),
  lost: new Int32Array(count),
  moves: new Int32Array(count),
  refuses: new Uint8Array(count),
  isBot: new Uint8Array(count),
  shared: new Uint8Array(count),
})

const presentUsers = (users: Users, active: number): UserColumns => {
  const stride = Math.max(1, Math.floor((active + USERS_MAX - 1) / USERS_MAX))
  const present: number[] = []
  for (let client = 0; client < users.count; client++) {
    if (users.step[client] === 1 && client % stride === 0) present.push(client)
  }
  const columns = columnsOf(present.length)
  present.forEach((client, row) => {
    columns.client[row] = client
    for (const name of ['made', 'left', 'named', 'last', 'home', 'copy', 'items'] as const) {
      columns[name][row] = users[name][client]
    }
    for (const name of ['lost', 'moves', 'refuses', 'isBot', 'shared'] as const) {
      columns[name][row] = users[name][client]
    }
  })
  return { count: present.length, held: active, stride, ...columns }
}

const clientIn = (key: Key): number => (typeof key === 'number' ? key % SESSIONS : -1)

// The entries used last, of a table that may have hundreds of thousands.
const lastOf = (entries: Table['entries']): [Key, Entry][] => {
  const last: [Key, Entry][] = []
  let skipped = entries.size - ENTRIES_MAX
  for (const entry of entries) if (--skipped < 0) last.push(entry)
  return last
}

const tableEntries = ({ tables }: SessionsState): readonly TableEntry[] =>
  [...tables.values()]
    .flatMap(({ entries }) => lastOf(entries))
    .map(([key, { server, usedAt }]) => ({ key: `${key}`, client: clientIn(key), server, usedAt }))
    .sort((a, b) => b.usedAt - a.usedAt)
    .slice(0, ENTRIES_MAX)

const tallyOf = (
  state: SessionsState,
  { spec, carts }: { spec: TableSpec | null; carts: number },
): SessionTally => {
  const tables = [...state.tables.values()]
  const sum = (of: (table: (typeof tables)[number]) => number): number =>
    tables.reduce((total, table) => total + of(table), 0)
  return {
    ...state.counts,
    carts,
    entries: entriesOf(state),
    copies: state.counts.copies + (spec?.lag == null ? 0 : sum(({ written }) => written)),
    evicted: sum(({ evicted }) => evicted),
    turnedAway: sum(({ turnedAway }) => turnedAway),
    bytes: spec === null ? 0 : sum((table) => bytesOf(table, spec)),
  }
}

// Up to the last cell that was written, and from there on what stands now.
const seriesOf = (
  state: SessionsState,
  { now, servers }: Pick<WorldState, 'now' | 'servers'>,
  { spec, width }: { spec: TableSpec | null; width: number },
): SessionSeries => {
  const count = Math.min(CELLS, Math.floor(now / width)) + 1
  const stands = standing(state, servers)
  const [kept, lost, without, repeated, entries, active, fairness] = state.series.map(
    (line, index) => line.slice(0, count).fill(stands[index], Math.min(state.cell, count)),
  )
  const bytes = entries.map((many) => (spec === null ? 0 : many * entryBytes(spec)))
  return { width, count, kept, lost, without, repeated, entries, active, fairness, bytes }
}

const cartsHeld = ({ users }: SessionsState): number => {
  let held = 0
  for (let client = 0; client < users.count; client++) if (users.items[client] > 0) held++
  return held
}

/** The picture now. */
export const viewOf = (
  world: World,
  state: SessionsState,
  { affinity, width }: { affinity: AffinitySpec | null; width: number },
): SessionsMoment => {
  const spec = affinity?.table ?? null
  return {
    tally: tallyOf(state, { spec, carts: cartsHeld(state) }),
    users: presentUsers(state.users, state.counts.active),
    carts: cartsOf(state, world.state.servers.count),
    table: tableEntries(state),
    size: spec?.size ?? 0,
    series: seriesOf(state, world.state, { spec, width }),
  }
}
