// The same office, in which the route of reports waits for 3 s and no longer.
import type { ScenarioDocument } from '../schema'
import { reportsWaited } from './reportsWaited'

/** The same customers and servers. */
export const reportsTimed: ScenarioDocument = {
  ...reportsWaited,
  gateway: {
    ...reportsWaited.gateway,
    routes: reportsWaited.gateway?.routes?.map((route) =>
      route.name === 'reports' ? { ...route, action: { pool: 'servers', timeout: '3s' } } : route,
    ),
  },
}
