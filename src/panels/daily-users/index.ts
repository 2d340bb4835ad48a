// From users a day to requests a second to requests in hand: a thousand users are not a thousand at
// once.
import { m } from '../../i18n'
import type { PanelManifest } from '../panel'
import { users } from './users'

export const dailyUsers: PanelManifest = {
  id: 'daily-users',
  title: m.panel_daily_users,
  examples: [
    { id: 'thousand', title: m.panel_daily_users_thousand, lanes: ['daily-users'], speed: 2 },
  ],
  headline: { figure: 'mean' },
  controls: [users],
  rows: [
    { key: 'in-flight', row: 'in-flight', lane: 0 },
    { key: 'throughput', row: 'throughput', lane: 0 },
    { key: 'latency', row: 'latency', lane: 0 },
  ],
  foldOrder: ['latency', 'throughput'],
  parts: async () => ({ Notes: (await import('./Reckoning')).Reckoning }),
}
