// The same services at layer 4, whose connections are closed at the age of 15 s.
import type { ScenarioDocument } from '../schema'
import { kept } from './parcelSorter'
import { scaleOutFour } from './scaleOutFour'

/** The same customers and servers. */
export const scaleOutAge: ScenarioDocument = {
  ...scaleOutFour,
  traffic: scaleOutFour.traffic.map((traffic) => ({
    ...traffic,
    clients: { count: 6, connections: { ...kept, maxAge: '15s' } },
  })),
}
