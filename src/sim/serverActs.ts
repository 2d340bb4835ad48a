// What can be done to a server while it runs, by order of the scenario or of the reader.
import { inServiceAt } from './cluster/requests'
import { callNext, setPace, workLeft } from './cluster/serve'
import {
  CRASHED,
  ERRING,
  HUNG,
  judgePlain,
  rackServer,
  type Servers,
  SLOW,
  startAfresh,
  WELL,
} from './cluster/servers'
import { refreshPools } from './gateway/choosing'
import { loseAll } from './gateway/crash'
import { sendBack } from './gateway/route'
import { note } from './note'
import type { InterventionAct } from './scenario/scenario'
import type { World } from './world'

type ServerAct = Extract<InterventionAct, { do: `server.${string}` }>

/** Carries out an act on server `id`; -1 for one that is yet to be added. */
export const actOnServer = (world: World, act: ServerAct, id: number): void => {
  const { servers } = world.state
  switch (act.do) {
    case 'server.crash':
      if (servers.condition[id] === CRASHED) return
      note(world, 'server.crashed', { server: id })
      servers.condition[id] = CRASHED
      judgePlain(servers, id)
      loseAll(world, id, sendBack)
      return
    case 'server.hang':
      if (servers.condition[id] === CRASHED) return
      note(world, 'server.hung', { server: id })
      setSpeed(world, id, 0)
      servers.condition[id] = HUNG
      servers.silent[id] = act.silent ? 1 : 0
      return
    case 'server.health':
      servers.healthStatus[id] = act.status
      servers.degraded[id] = act.degraded ? 1 : 0
      note(world, 'server.answering', { server: id, value: act.status })
      return
    case 'server.slow':
      servers.nominal[id] = act.speed
      note(world, 'server.slowed', { server: id, value: act.speed * 100 })
      if (servers.condition[id] !== HUNG) setSpeed(world, id, act.speed)
      judge(servers, id)
      return
    case 'server.errors':
      servers.errors[id] = act.share
      if (act.errorTime !== undefined) servers.errorTime[id] = act.errorTime
      note(world, 'server.erring', { server: id, value: act.share * 1000 })
      judge(servers, id)
      return
    case 'server.recover':
      recover(world, id)
      return
    case 'server.queue':
      servers.queue[id] = act.queue
      note(world, 'server.resized', { server: id, value: act.queue })
      return
    default:
      changePool(world, act, id)
  }
}

const changePool = (world: World, act: ServerAct, id: number): void => {
  const { servers } = world.state
  switch (act.do) {
    case 'server.down':
      servers.admin[id] = 'down'
      note(world, 'server.down', { server: id })
      refreshPools(world, 'membersChanged')
      return
    case 'server.drain':
      servers.admin[id] = 'drain'
      note(world, 'server.draining', { server: id })
      refreshPools(world, 'membersChanged')
      return
    case 'server.up':
      servers.admin[id] = 'up'
      note(world, 'server.up', { server: id })
      refreshPools(world, 'membersChanged')
      return
    case 'server.weight':
      servers.weight[id] = act.weight
      note(world, 'server.weighted', { server: id, value: act.weight })
      refreshPools(world, 'weightChanged')
      return
    case 'server.add': {
      const pool = world.scenario.pools.findIndex(({ name }) => name === act.pool)
      const added = rackServer(servers, act.server, {
        pool: Math.max(0, pool),
        paths: world.paths.count,
      })
      if (added < 0) return
      note(world, 'server.added', { server: added })
      refreshPools(world, 'membersChanged')
      world.care?.added(world, added)
      return
    }
    case 'server.remove':
      note(world, 'server.removed', { server: id })
      servers.present[id] = 0
      judgePlain(servers, id)
      refreshPools(world, 'membersChanged')
      loseAll(world, id, sendBack)
  }
}

/** A server is itself again: its own speed, no errors, accepting. */
export const recover = (world: World, id: number): void => {
  const { servers } = world.state
  const { spec } = servers.facts[id]
  note(world, 'server.recovered', { server: id })
  servers.restartAt[id] = -1
  servers.healthStatus[id] = 200
  servers.degraded[id] = 0
  servers.silent[id] = 0
  servers.errors[id] = spec.errors
  servers.errorTime[id] = spec.errorTime ?? -1
  servers.nominal[id] = spec.speed
  setSpeed(world, id, spec.speed)
  if (servers.condition[id] === CRASHED) startAfresh(servers, id)
  servers.condition[id] = WELL
  judge(servers, id)
  callNext(world, id)
}

const judge = (servers: Servers, id: number): void => {
  judgePlain(servers, id)
  const condition = servers.condition[id]
  if (condition === CRASHED || condition === HUNG) return
  const { spec } = servers.facts[id]
  if (servers.errors[id] > 0) servers.condition[id] = ERRING
  else servers.condition[id] = servers.nominal[id] < spec.speed ? SLOW : WELL
}

// Work under way goes on at the new speed: what is left of it takes as much longer or shorter.
const setSpeed = (world: World, id: number, speed: number): void => {
  const { servers, requests } = world.state
  const before = servers.speed[id]
  if (before === speed) return
  servers.speed[id] = speed
  judgePlain(servers, id)
  for (const place of inServiceAt(requests, id)) {
    setPace(world, place, workLeft(world, place, before))
  }
}
