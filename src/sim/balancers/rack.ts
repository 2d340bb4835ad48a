// A pool and a choice for tests of policies, made from the few figures that a test is about.
import { Streams } from '../random/stream'
import type { PolicySpec } from '../scenario/scenario'
import type { Balancer, Choice, Need, PoolView } from './balancer'
import { createReady } from './ready'

/** The figures of a rack, by place; what is left out is 1 for weights and slots, 0 for counts. */
export interface Rack {
  readonly weight: readonly number[]
  readonly outstanding?: readonly number[]
  readonly load?: readonly number[]
  readonly slots?: readonly number[]
  readonly open?: readonly number[]
  readonly willing?: readonly number[]
  readonly tried?: readonly number[]
  readonly ids?: readonly number[]
  readonly since?: readonly number[]
  readonly addresses?: readonly string[]
}

let revision = 0 // no two pools are taken for one

/** A pool with these figures, everything lent. */
export const poolOf = (rack: Rack): PoolView => {
  const { weight, ids } = rack
  const filled = (values: readonly number[] | undefined, usual: number) =>
    values ?? weight.map(() => usual)
  const open = Uint8Array.from(filled(rack.open, 1))
  return {
    count: weight.length,
    open,
    ready: createReady(open, weight, revision++),
    willing: Uint8Array.from(filled(rack.willing ?? rack.open, 1)),
    tried: Uint8Array.from(filled(rack.tried, 0)),
    ids: Int32Array.from(ids ?? weight.map((_, place) => place)),
    weight: Float64Array.from(weight),
    outstanding: Int32Array.from(filled(rack.outstanding, 0)),
    sums: { outstanding: filled(rack.outstanding, 0).reduce((sum, one) => sum + one, 0) },
    load: Int32Array.from(filled(rack.load ?? rack.outstanding, 0)),
    slots: Int32Array.from(filled(rack.slots, 1)),
    since: Float64Array.from(filled(rack.since, 0)),
    labels: weight.map((_, place) => ({
      name: `s${place + 1}`,
      address: rack.addresses?.[place] ?? `10.0.1.${place + 10}:8080`,
      number: place + 1,
    })),
  }
}

/** What the gateway lends a policy: columns that it did not declare are empty. */
export const lent = (pool: PoolView, needs: readonly Need[]): PoolView => ({
  ...pool,
  weight: needs.includes('weight') ? pool.weight : new Float64Array(0),
  outstanding: needs.includes('outstanding') ? pool.outstanding : new Int32Array(0),
  sums: needs.includes('outstanding') ? pool.sums : { outstanding: 0 },
  load: needs.includes('load') ? pool.load : new Int32Array(0),
  slots: needs.includes('slots') ? pool.slots : new Int32Array(0),
  since: needs.includes('since') ? pool.since : new Float64Array(0),
  labels: needs.includes('label') ? pool.labels : [],
})

/** A choice of `balancer` in a rack, with fresh memory and a stream of its own. */
export const choiceOf = <Memory>(
  balancer: Balancer<Memory>,
  rack: Rack,
  more: { readonly spec?: Omit<PolicySpec, 'kind'>; readonly key?: string | null } = {},
): Choice<Memory> => {
  const pool = poolOf(rack)
  const spec = { kind: balancer.id, ...more.spec }
  const request = {
    id: 0,
    attempt: 1,
    client: 0,
    key: more.key ?? null,
    address: more.key ?? '198.18.0.0',
    now: 0,
    loadAge: 0,
    random: new Streams().open(11, 'policy'),
  }
  return { pool, request, spec, memory: balancer.memory(pool, spec) }
}
