// The same homes behind a balancer that hashes x-forwarded-for as well, but writes the address
// that it sees over what stood there.
import type { ScenarioDocument } from '../schema'
import { proxiedUnread } from './proxiedUnread'

/** The same customers and servers. */
export const proxiedSet: ScenarioDocument = {
  ...proxiedUnread,
  gateway: {
    ...proxiedUnread.gateway,
    policy: { kind: 'hash', key: 'header:x-forwarded-for' },
    routes: [
      {
        name: 'all',
        action: { pool: 'servers', headers: { set: { 'x-forwarded-for': '{client}' } } },
      },
    ],
  },
}
