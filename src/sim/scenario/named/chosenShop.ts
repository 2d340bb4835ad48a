// The shops at the ends of chapter 11's tree: three servers, of which the second is away from 20 to
// 50 s, before them one product as it would be set up for a start.
import type { ScenarioDocument } from '../schema'
import { counters } from './teaShop'

type Traffic = ScenarioDocument['traffic'][number]

/** What one product's shop has that another's has not. */
export interface Chosen {
  readonly gateway: NonNullable<ScenarioDocument['gateway']>
  readonly health: NonNullable<ScenarioDocument['health']>
  readonly clients?: Traffic['clients']
  readonly objects?: Traffic['objects']
  readonly affinity?: ScenarioDocument['affinity']
  readonly maxConnections?: number
}

/** A shop as a document: five requests a second at three servers of two slots. */
export const chosenShop = (chosen: Chosen): ScenarioDocument => {
  const { gateway, health, clients, objects, affinity, maxConnections } = chosen
  const most = maxConnections === undefined ? {} : { maxConnections }
  return {
    version: 1,
    duration: '90s',
    traffic: [
      {
        name: 'customers',
        until: '80s',
        arrivals: { kind: 'poisson', rate: 5 },
        work: { kind: 'exponential', mean: '300ms' },
        ...(clients ? { clients } : {}),
        ...(objects ? { objects } : {}),
      },
    ],
    gateway: { timeout: '5s', ...gateway },
    pools: [{ name: 'servers', servers: counters(3, { slots: 2, queue: 30, ...most }) }],
    health,
    ...(affinity ? { affinity } : {}),
    interventions: [
      { at: '20s', do: 'server.crash', server: 's2' },
      { at: '50s', do: 'server.recover', server: 's2' },
    ],
  }
}
