// The same homes behind a balancer that adds the address that it sees to x-forwarded-for, and
// hashes that.
import type { ScenarioDocument } from '../schema'
import { proxiedUnread } from './proxiedUnread'

/** The same customers and servers. */
export const proxiedAdded: ScenarioDocument = {
  ...proxiedUnread,
  gateway: {
    ...proxiedUnread.gateway,
    policy: { kind: 'hash', key: 'header:x-forwarded-for' },
    routes: [
      {
        name: 'all',
        action: { pool: 'servers', headers: { add: { 'x-forwarded-for': '{client}' } } },
      },
    ],
  },
}
