// The task of the routes: a shop with two halls of its present version, one server with the version
// to come, and one that has nothing but files. Whoever tries the new version has a cookie. As it
// opens, everything goes to the large hall.
import type { ScenarioDocument } from '../schema'
import { counters, PATIENT } from './teaShop'

const work = (value: string) => ({ kind: 'fixed', value }) as const
const beta = { beta: '1' }
const [n1, n2, s1, v2, f1] = counters(5)

/** The scenario as a document. */
export const shopRoutes: ScenarioDocument = {
  version: 1,
  duration: '150s',
  traffic: [
    {
      name: 'shop',
      until: '120s',
      arrivals: { kind: 'poisson', rate: 8 },
      requests: [
        { name: 'pages', share: 28, path: '/shop/honey', work: work('400ms') },
        { name: 'orders', share: 20, path: '/api/orders', work: work('500ms') },
        { name: 'beta-orders', share: 8, path: '/api/orders', cookies: beta, work: work('500ms') },
        { name: 'beta-pages', share: 6, path: '/apiary/hives', cookies: beta, work: work('400ms') },
        { name: 'styles', share: 19, path: '/static/shop.css', work: work('60ms') },
        { name: 'photos', share: 19, path: '/shop/photos/hive.jpg', work: work('60ms') },
      ],
    },
  ],
  gateway: {
    policy: { kind: 'least-connections' },
    timeout: PATIENT,
    routes: [{ name: 'all', action: { pool: 'north' } }],
  },
  pools: [
    { name: 'north', servers: [n1, n2] },
    { name: 'south', servers: [s1] },
    { name: 'v2', servers: [v2] },
    { name: 'files', servers: [f1] },
  ],
}
