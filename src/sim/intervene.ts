// Interventions at work: what a reader or a scenario does to the running system.
import { completed } from './balancers/shelf'
import { serverNamed } from './cluster/servers'
import { installPolicy, notify } from './gateway/choosing'
import { scaleGateways, setReports } from './gateway/fleet'
import { callHeld } from './gateway/route'
import { note } from './note'
import { meanOf } from './random'
import type { ReleaseAct } from './release/controller'
import type { InterventionAct, Work } from './scenario/scenario'
import { actOnServer } from './serverActs'
import { type Duration, MILLISECOND } from './time'
import { awaitNext } from './traffic/arrive'
import { setRate } from './traffic/source'
import type { World } from './world'

const isOfRelease = (act: InterventionAct): act is ReleaseAct => act.do.startsWith('release.')

/** Carries out one act, now. Acts on servers that are not there do nothing. */
export const perform = (world: World, act: InterventionAct): void => {
  if (isOfRelease(act)) world.release?.act(world, act)
  else change(world, act)
  world.state.gateways.forEach((gateway, index) => {
    if (gateway.held > 0) callHeld(world, index)
  })
}

const change = (world: World, act: Exclude<InterventionAct, ReleaseAct>): void => {
  switch (act.do) {
    case 'traffic.rate':
      changeRate(world, act.traffic, act.rate)
      break
    case 'traffic.work':
      changeWork(world, act.traffic, act.work)
      break
    case 'policy.set':
      world.state.gateways.forEach((gateway, index) => {
        gateway.policy = completed(act.policy)
        installPolicy(world, index)
      })
      note(world, 'policy.changed')
      break
    case 'health.set':
      world.care?.set(world, act.health)
      note(world, 'gateway.changed')
      break
    case 'gateway.timeout':
      for (const gateway of world.state.gateways) gateway.timeout = act.timeout
      note(world, 'gateway.changed', { value: act.timeout / 1_000_000 })
      break
    case 'gateway.retries':
      for (const gateway of world.state.gateways) gateway.retries = act.retries
      note(world, 'gateway.changed', { value: act.retries })
      break
    case 'gateway.reports':
      setReports(world, act.every ?? null)
      note(world, 'gateway.changed', { value: (act.every ?? 0) / MILLISECOND })
      break
    case 'gateway.scale':
      scaleGateways(world, act.balancers)
      note(world, 'gateway.changed', { value: act.balancers })
      break
    case 'connections.maxAge':
      changeAge(world, act.traffic, act.maxAge ?? null)
      break
    case 'autoscaling.set':
      world.scaler?.set(world, act.set)
      break
    case 'gateway.down':
    case 'gateway.up':
      if (world.regions === null) world.doors?.act(world, act)
      else world.regions.turned(world, act)
      break
    case 'gateway.restart':
      note(world, 'gateway.restarted')
      world.state.gateways.forEach((_, index) => {
        notify(world, index, { kind: 'restarted' })
      })
      world.sessions?.restarted(world)
      break
    case 'clients.move':
    case 'clients.forget':
      world.sessions?.act(world, act)
      break
    case 'server.add':
      actOnServer(world, act, -1)
      break
    default: {
      const server = serverNamed(world.state.servers, act.server)
      if (server >= 0) actOnServer(world, act, server)
    }
  }
}

const changeRate = (world: World, name: string, rate: number): void => {
  const index = world.scenario.traffic.findIndex((traffic) => traffic.name === name)
  if (index < 0) return
  const source = world.state.sources[index]
  setRate(source, world.draws[index], { now: world.state.now, rate })
  awaitNext(world, index)
  note(world, 'traffic.changed', { value: rate })
}

// Customers who are here already keep the work they brought.
const changeWork = (world: World, name: string, work: Work): void => {
  const index = world.scenario.traffic.findIndex((traffic) => traffic.name === name)
  if (index < 0) return
  const source = world.state.sources[index]
  source.traffic = { ...source.traffic, work }
  note(world, 'traffic.changed', { value: meanOf(work) / MILLISECOND })
}

const changeAge = (world: World, name: string, maxAge: Duration | null): void => {
  const index = world.scenario.traffic.findIndex((traffic) => traffic.name === name)
  if (index >= 0) world.wires?.setMaxAge(world, index, maxAge)
}
