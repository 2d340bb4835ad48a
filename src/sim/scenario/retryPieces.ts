// The pieces of random gateways that send on what a server has had.
import fc from 'fast-check'
import { duration, MILLISECOND } from '../time'
import { failures } from './gateway'
import type { Run } from './scenario'

const share = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10)
const pause = fc.integer({ min: 1, max: 500 }).map((ms) => `${ms}ms`)

/** What a traffic may say of requests that are answered badly, and sent again. */
export const repeated = {
  status: fc.constantFrom(400, 422),
  writes: share,
  comeBack: fc.record(
    { share, after: pause, most: fc.integer({ min: 1, max: 4 }) },
    { requiredKeys: [] },
  ),
}

/** What may be sent on, as a gateway of layer 7 may be told it. */
export const retrying = {
  retryOn: fc.subarray([...failures], { minLength: 1 }),
  retryWrites: fc.boolean(),
  serverTimeout: fc.integer({ min: 1, max: 400 }).map((ms) => `${ms}ms`),
}

interface Told {
  readonly layer?: number
  readonly retries?: number
  readonly retryOn?: readonly string[]
  readonly retryWrites?: boolean
  readonly serverTimeout?: string
}

/** The gateway without what contradicts the rest. */
export const sound = <Gateway extends Told>({
  retryOn,
  retryWrites,
  serverTimeout,
  ...one
}: Gateway) => {
  if (one.layer === 4) return one
  const timed = serverTimeout === undefined ? {} : { serverTimeout }
  if (retryOn === undefined || !one.retries) return { ...one, ...timed }
  const asked = retryOn.includes('timeout') ? { serverTimeout: serverTimeout ?? '100ms' } : timed
  return { ...one, ...asked, retryOn, ...(retryWrites === undefined ? {} : { retryWrites }) }
}

/** The run whose gateways send on whatever fails, as far as they read it: much of it happens. */
export const eager = (run: Run): Run => {
  const gateways = run.scenario.gateways.map((one) =>
    one.layer === 4
      ? one
      : {
          ...one,
          retries: Math.max(1, one.retries),
          retryOn: failures,
          retryWrites: true,
          serverTimeout: duration(60 * MILLISECOND),
        },
  )
  const traffic = run.scenario.traffic.map((one) => (one.requests ? one : { ...one, writes: 0.5 }))
  return { ...run, scenario: { ...run.scenario, gateways, traffic } }
}
