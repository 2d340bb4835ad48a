// M/M/c/c, and M/G/c/c with the same loss: no queue, who finds all servers busy is turned away.
// Source: Erlang 1917; Kleinrock 1, section 3.6. Offered load is in erlangs: λ times mean work.
import { whereReaches } from './roots'

/** Erlang's B: share of requests lost, 0 to 1. B_0 = 1, B_k = a B_(k-1) / (k + a B_(k-1)), where a
 * is the offered load, 0 or more, and k counts up to the number of servers, whole, 0 or more. */
export function erlangB(servers: number, offeredLoad: number): number {
  let blocking = 1
  for (let k = 1; k <= servers; k++)
    blocking = (offeredLoad * blocking) / (k + offeredLoad * blocking)
  return blocking
}

/** Erlangs offered to `servers` servers when a share `blocking` of requests, in [0, 1), is lost. */
export const offeredLoadFor = (servers: number, blocking: number): number =>
  blocking > 0 ? whereReaches(blocking, (load) => erlangB(servers, load)) : 0
