// Connections as LVS counts them. One that is answered is not gone: its entry waits for stray
// packets for two minutes (TIME_WAIT), and until then it counts as inactive, a 256th of an active
// one. Ends are counted in steps of four seconds, so that a memory stays small at any rate.
// Reference: Linux ip_vs_dest_conn_overhead (include/net/ip_vs.h) and ip_vs_proto_tcp.c.
import type { Notice, PoolView } from '../balancer'

const STEP = 4_000_000 // microseconds
const STEPS = 31 // the two minutes, and the step that has begun

/** Connections that are over and not yet forgotten, plain data. */
export interface Closing {
  ids: Int32Array // the list that the columns belong to
  inactive: Int32Array // by place
  ended: Int32Array // by place, then by step around the ring
  step: number // the last one that was counted
}

/** Nothing has been closed so far. */
export const noClosing = ({ ids, count }: PoolView): Closing => ({
  ids: ids.slice(),
  inactive: new Int32Array(count),
  ended: new Int32Array(count * STEPS),
  step: 0,
})

/** A copy that may be brought to an instant without a trace. */
export const copyClosing = ({ ids, inactive, ended, step }: Closing): Closing => ({
  ids,
  inactive: inactive.slice(),
  ended: ended.slice(),
  step,
})

/** Forgets what was over two minutes before `now` (microseconds). */
export const forgetOld = (closing: Closing, now: number): void => {
  const { inactive, ended } = closing
  const step = Math.floor(now / STEP)
  // All of them, when a whole round of the ring has gone by.
  const steps = Math.min(step - closing.step, STEPS)
  for (let gone = 0; gone < steps; gone++) {
    const at = (step - gone) % STEPS
    for (let place = 0; place < inactive.length; place++) {
      inactive[place] -= ended[place * STEPS + at]
      ended[place * STEPS + at] = 0
    }
  }
  closing.step = Math.max(step, closing.step)
}

// The books of the servers that are still there.
const follow = ({ ids, count }: PoolView, closing: Closing): void => {
  const { ids: before, inactive, ended } = closing
  closing.ids = ids.slice()
  closing.inactive = new Int32Array(count)
  closing.ended = new Int32Array(count * STEPS)
  for (let place = 0; place < count; place++) {
    const from = before.indexOf(ids[place])
    if (from < 0) continue
    closing.inactive[place] = inactive[from]
    closing.ended.set(ended.subarray(from * STEPS, (from + 1) * STEPS), place * STEPS)
  }
}

/** Keeps the books as connections end and servers come and go; `now` in microseconds. */
export const watchClosing = (
  notice: Notice,
  { pool, now }: { readonly pool: PoolView; readonly now: number },
  closing: Closing,
): void => {
  if (notice.kind === 'membersChanged') follow(pool, closing)
  if (notice.kind === 'restarted') Object.assign(closing, noClosing(pool))
  if (notice.kind !== 'answered' && notice.kind !== 'failed') return
  forgetOld(closing, now)
  closing.inactive[notice.place]++
  closing.ended[notice.place * STEPS + (closing.step % STEPS)]++
}

/** What LVS compares: 256 for an active connection, 1 for an inactive one. */
export const overhead = (active: number, inactive: number): number => active * 256 + inactive
