// What is kept of sessions: users, tables, counts, and the counts over time. Plain data that copies
// itself, so that the engine need not know what is in it.

import type { Servers } from '../cluster/servers'
import type { WorldState } from '../world'
import { Followed } from './followed'
import { copyTable, type Table } from './table'
import { copyUsers, Users } from './users'

/** Counts since the start; see SessionTally for what they mean. */
export interface Counts {
  users: number
  active: number
  kept: number
  lost: number
  burned: number
  asked: number
  without: number
  logins: number
  repeated: number
  moves: number
  copies: number
  waited: number
}

/** Cells of the counts over time. */
export const CELLS = 400

/** The columns of the counts over time, in the order of `standing`. */
const LINES = 7

/** What is kept of sessions in one run. */
export class SessionsState {
  declare users: Users
  declare readonly tables: Map<number, Table> // by front gateway; one for all that share copies
  declare readonly counts: Counts
  declare readonly numbers: number[] // users so far, by traffic
  declare readonly series: readonly Float64Array[] // by line
  declare cell: number // the last one that has been written
  declare followed: Followed

  constructor(traffics: number) {
    this.users = new Users()
    this.tables = new Map()
    this.counts = {
      users: 0,
      active: 0,
      kept: 0,
      lost: 0,
      burned: 0,
      asked: 0,
      without: 0,
      logins: 0,
      repeated: 0,
      moves: 0,
      copies: 0,
      waited: 0,
    }
    this.numbers = Array.from({ length: traffics }, () => 0)
    this.series = Array.from({ length: LINES }, () => new Float64Array(CELLS + 1))
    this.cell = 0
    this.followed = new Followed()
  }

  /** A state that shares nothing that can change with this one. */
  copy(): SessionsState {
    const copy = new SessionsState(this.numbers.length)
    copy.users = copyUsers(this.users)
    for (const [gateway, table] of this.tables) copy.tables.set(gateway, copyTable(table))
    Object.assign(copy.counts, this.counts)
    copy.numbers.splice(0, copy.numbers.length, ...this.numbers)
    this.series.forEach((line, index) => {
      copy.series[index].set(line)
    })
    copy.cell = this.cell
    copy.followed = new Followed(this.followed)
    return copy
  }
}

/** Entries of all tables. */
export const entriesOf = ({ tables }: SessionsState): number => {
  let sum = 0
  for (const { entries } of tables.values()) sum += entries.size
  return sum
}

/** What stands in each line now. */
export const standing = (state: SessionsState, servers: Servers): readonly number[] => {
  const { kept, lost, without, repeated, active } = state.counts
  return [kept, lost, without, repeated, entriesOf(state), active, fairnessOf(servers)]
}

// Jain's index of the requests that each server which is there has been sent; 1: all alike.
const fairnessOf = ({ count, present, assigned }: Servers): number => {
  let [members, sum, squares] = [0, 0, 0]
  for (let id = 0; id < count; id++) {
    if (present[id] === 0) continue
    members++
    sum += assigned[id]
    squares += assigned[id] * assigned[id]
  }
  return squares > 0 ? (sum * sum) / (members * squares) : 1
}

/** Brings the counts over time up to instant `now`: what changes from here on is of its cell. */
export const bringUp = (
  state: SessionsState,
  { now, servers }: Pick<WorldState, 'now' | 'servers'>,
  width: number,
): void => {
  const cell = Math.min(CELLS, Math.floor(now / width))
  if (cell === state.cell) return
  const stands = standing(state, servers)
  state.series.forEach((line, index) => {
    line.fill(stands[index], state.cell, cell)
  })
  state.cell = cell
}
