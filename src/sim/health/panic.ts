// When too few servers look well, the fault is rarely theirs: all are used. One share for a pool,
// as in Envoy's healthy_panic_threshold, or the mere fact that nobody is left, as behind AWS'
// balancers.
import type { Servers } from '../cluster/servers'
import type { PoolHealth } from './state'

/** True where fewer than `share` of `count` servers look well; a share of 0 never panics. */
export const isPanic = (
  { count, well }: { count: number; well: number },
  { panic, failOpen }: { panic: number; failOpen: boolean },
): boolean => count > 0 && (well < panic * count || (failOpen && well === 0))

/** Whether the balancer ought to use everybody now: of the servers told to take requests, backups
 * included, too few look well. */
export const oughtToPanic = (
  servers: Servers,
  health: PoolHealth,
  ids: ArrayLike<number>,
): boolean => {
  let count = 0
  let well = 0
  for (let place = 0; place < ids.length; place++) {
    const id = ids[place]
    const told = servers.admin[id]
    if (told !== 'up' && told !== 'backup') continue
    count++
    if (health.out[id] === 0) well++
  }
  return isPanic({ count, well }, health.spec)
}
