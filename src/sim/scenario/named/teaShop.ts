// The tea shop of chapter 1: customers who come by chance and wait as long as it takes, half a
// second of work for a cup, counters with one slot each and round robin at the door.
import type { ScenarioDocument } from '../schema'

type Servers = ScenarioDocument['pools'][number]['servers']
type Traffic = ScenarioDocument['traffic'][number]

/** What one shop has that another has not. */
export interface Shop {
  readonly arrivals: Traffic['arrivals']
  readonly servers: Servers
  readonly work?: Traffic['work']
  readonly objects?: Traffic['objects'] // the paths that are asked for
  readonly lasts?: string // customers come for so long
  readonly tail?: string // the run ends then, when customers may still be served
  readonly gateway?: ScenarioDocument['gateway']
  readonly interventions?: ScenarioDocument['interventions']
}

/** Patience that no run of the chapter outlasts. */
export const PATIENT = '1h'

/** So many equal counters, s1 and on. */
export const counters = (count: number, extra: Partial<Servers[number]> = {}): Servers =>
  Array.from({ length: count }, (_, index) => ({ name: `s${index + 1}`, ...extra }))

/** A shop as a document. */
export const teaShop = (shop: Shop): ScenarioDocument => {
  const lasts = shop.lasts ?? '60s'
  return {
    version: 1,
    duration: shop.tail ?? lasts,
    traffic: [
      {
        name: 'customers',
        until: lasts,
        arrivals: shop.arrivals,
        work: shop.work ?? { kind: 'fixed', value: '500ms' },
        ...(shop.objects ? { objects: shop.objects } : {}),
      },
    ],
    gateway: { timeout: PATIENT, ...shop.gateway },
    pools: [{ name: 'counters', servers: shop.servers }],
    ...(shop.interventions ? { interventions: shop.interventions } : {}),
  }
}
