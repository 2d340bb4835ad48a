// For tests: a shop with users, three servers and a mechanism that knows them again.
import { parseScenario } from '../scenario/parse'
import type { Run } from '../scenario/scenario'
import { Simulation } from '../simulation'
import { simTime } from '../time'
import type { SessionsMoment } from './moment'

/** What one shop has that another has not. */
export interface Shop {
  readonly affinity?: object
  readonly gateway?: object
  readonly sessions?: object
  readonly clients?: object
  readonly arrivals?: object
  readonly servers?: readonly object[]
  readonly interventions?: readonly object[]
  readonly work?: string
  readonly until?: string
  readonly duration?: string
}

/** A run of the shop. */
export const shopRun = (shop: Shop, seed = 1): Run => {
  const { arrivals, work = '100ms', servers = [{}, {}, {}], until = '60s' } = shop
  const { affinity, gateway = {}, sessions = {}, clients = {}, interventions = [] } = shop
  const parsed = parseScenario({
    version: 1,
    duration: shop.duration ?? '90s',
    traffic: [
      {
        name: 'shop',
        until,
        arrivals: { kind: 'sessions', start: 20, rate: 0.5, requests: 8, think: '3s', ...arrivals },
        work: { kind: 'fixed', value: work },
        clients,
        sessions,
      },
    ],
    gateway,
    pools: [{ name: 'web', servers: servers.map((one, at) => ({ name: `s${at + 1}`, ...one })) }],
    ...(affinity === undefined ? {} : { affinity }),
    interventions,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return { scenario: parsed.scenario, seed, interventions: [] }
}

/** The picture of sessions at the end of a simulation. */
export const sessionsOf = ({ world }: Simulation): SessionsMoment => {
  if (world.sessions === null) throw new Error('nobody comes back')
  return world.sessions.view(world)
}

/** A run of the shop, played to its end. */
export const played = (shop: Shop, seed = 1): Simulation => {
  const run = shopRun(shop, seed)
  const simulation = new Simulation(run)
  simulation.advance(simTime(run.scenario.duration))
  return simulation
}
