// The machine of a new instance.
import { ERRING, judgePlain, startAfresh, WELL } from '../cluster/servers'
import type { World } from '../world'

/** A machine that has just started is as it was made, whatever befell the one before it. */
export const makeNew = (world: World, server: number): void => {
  const { servers } = world.state
  const { spec } = servers.facts[server]
  servers.admin[server] = 'up'
  servers.condition[server] = spec.errors > 0 ? ERRING : WELL
  servers.speed[server] = spec.speed
  servers.nominal[server] = spec.speed
  servers.errors[server] = spec.errors
  servers.errorTime[server] = spec.errorTime ?? -1
  servers.healthStatus[server] = 200
  servers.degraded[server] = 0
  servers.silent[server] = 0
  servers.restartAt[server] = -1
  servers.queue[server] = spec.queue
  startAfresh(servers, server)
  judgePlain(servers, server)
}
