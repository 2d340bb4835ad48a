// A pool at rest: every server well and idle.
import type { Label, PoolView } from './balancer'
import { createReady } from './ready'

/** A server of the pool: its name, by which it is placed, and its weight, from 0. */
export interface Member {
  readonly name: string
  readonly weight: number
  /** What a product places it by, with the address: from 1; its place in the list if not told. */
  readonly number?: number
}

const labelOf = ({ name, number }: Member, place: number): Label => ({
  name,
  address: `10.0.1.${(number ?? place + 1) + 9}:8080`,
  number: number ?? place + 1,
})

/** Every server well and idle. */
export const restingPool = (members: readonly Member[]): PoolView => {
  const weight = Float64Array.from(members, (member) => member.weight)
  const open = new Uint8Array(members.length).fill(1)
  const none = new Int32Array(members.length)
  return {
    count: members.length,
    ready: createReady(open, weight),
    willing: open.slice(),
    open,
    tried: new Uint8Array(members.length),
    ids: none.map((_, place) => place),
    weight,
    outstanding: none.slice(),
    sums: { outstanding: 0 },
    load: none.slice(),
    slots: none.map(() => 1),
    since: new Float64Array(members.length),
    labels: members.map(labelOf),
  }
}
