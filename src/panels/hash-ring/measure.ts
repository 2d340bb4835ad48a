// How many keys a change of servers moves, under each way of telling whose a key is: counted over
// ten thousand keys by the balancers themselves.
import { type CannotId, type Dialect, type Member, ownersOf, ruleFor } from '../../sim'
import type { PolicySpec } from '../../sim/scenario'
import type { Membership } from './members'

/** Keys that are counted. */
export const KEYS = 10_000

/** What can be chosen of the ring and the table. */
export interface Settings {
  readonly points: number // on the ring, for a server of mean weight
  readonly table: number // places of Maglev's table
  readonly dialect?: Dialect // whose hashes and sizes; the textbook's where none is named
}

/** The ways that are compared, in the order in which they were invented. */
export const schemes = ['hash', 'ring-hash', 'bounded-ring-hash', 'maglev'] as const

export type Scheme = (typeof schemes)[number]

// LVS reads no requests: its remainder is that of an address.
const kindOf = (scheme: Scheme, dialect: Dialect | undefined) =>
  scheme === 'hash' && dialect === 'lvs' ? 'ip-hash' : scheme

const specOf = (scheme: Scheme, { points, table, dialect }: Settings): PolicySpec => {
  const kind = kindOf(scheme, dialect)
  if (dialect !== undefined) {
    const cell = ruleFor(kind, dialect)
    return { kind, dialect, ...(typeof cell === 'string' ? {} : cell.usual) }
  }
  if (kind === 'maglev') return { kind, tableSize: table }
  return kind === 'hash' ? { kind } : { kind, points }
}

/** Why a product cannot count a way; null: it can. */
export function refusalOf(scheme: Scheme, dialect: Dialect): CannotId | null {
  const cell = ruleFor(kindOf(scheme, dialect), dialect)
  return typeof cell === 'string' ? cell : null
}

/** The rules of the ways that a product can count. */
export const rulesIn = (dialect: Dialect): readonly PolicySpec[] =>
  schemes
    .filter((scheme) => refusalOf(scheme, dialect) === null)
    .map((scheme) => specOf(scheme, { points: 1, table: 1, dialect }))

const paths = Array.from({ length: KEYS }, (_, key) => `/item/${key + 1}`)
const addresses = paths.map((_, key) => `198.18.${key >> 8}.${key & 255}`)

// The key of rank r is asked for as 1 / r: a few are asked for by nearly everybody.
const popularity = paths.map((_, key) => 1 / (key + 1))
const popularityAll = popularity.reduce((sum, one) => sum + one, 0)

/** What one way does with the keys. */
export interface Measured {
  readonly scheme: Scheme
  /** Share of the keys that have another server than before the change. */
  readonly moved: number
  /** Share of the keys at the server that has most, and which it is. */
  readonly hottest: { readonly name: string; readonly share: number }
  /** Share of the requests at the server that gets most of them. */
  readonly busiest: number
  /** Share of the keys of each server, by its name. */
  readonly shares: ReadonlyMap<string, number>
}

const most = (values: readonly number[]): number =>
  values.reduce((best, value, place) => (value > values[best] ? place : best), 0)

const nameAt = (members: readonly Member[], place: number): string | null =>
  members[place]?.name ?? null

/** Counts one way. */
export function measured(scheme: Scheme, membership: Membership, settings: Settings): Measured {
  const { now, before, ever } = membership
  const keys = settings.dialect === 'lvs' ? addresses : paths
  const placed = (members: readonly Member[]) =>
    members.map((one) => ({ ...one, number: ever.indexOf(one.name) + 1 }))
  const spec = specOf(scheme, settings)
  const after = ownersOf(spec, placed(now), keys)
  const earlier = before === now ? after : ownersOf(spec, placed(before), keys)
  const counts = now.map(() => 0)
  const asked = now.map(() => 0)
  let moved = 0
  for (let key = 0; key < KEYS; key += 1) {
    const owner = after[key]
    if (nameAt(before, earlier[key]) !== nameAt(now, owner)) moved += 1
    if (owner < 0) continue
    counts[owner] += 1
    asked[owner] += popularity[key]
  }
  const hottest = most(counts)
  return {
    scheme,
    moved: moved / KEYS,
    hottest: { name: now[hottest]?.name ?? '', share: (counts[hottest] ?? 0) / KEYS },
    busiest: Math.max(0, ...asked) / popularityAll,
    shares: new Map(now.map(({ name }, place) => [name, counts[place] / KEYS])),
  }
}

const partsOf = (members: readonly Member[]): ReadonlyMap<string, number> => {
  const all = members.reduce((sum, { weight }) => sum + weight, 0)
  return new Map(members.map(({ name, weight }) => [name, all > 0 ? weight / all : 0]))
}

/** The least share of the keys that any way must move to give every server its part. */
export function idealMoved({ before, now }: Membership): number {
  const [earlier, later] = [partsOf(before), partsOf(now)]
  let gained = 0
  for (const [name, part] of later) gained += Math.max(0, part - (earlier.get(name) ?? 0))
  return gained
}

/** The part that the server with the greatest weight should have. */
export const idealHottest = ({ now }: Membership): number => Math.max(0, ...partsOf(now).values())
