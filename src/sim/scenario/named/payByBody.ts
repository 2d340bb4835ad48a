// What a look into the body costs: payments in two currencies, told apart by a field of the form,
// which stands behind half a megabyte of scanned receipt. A header says the same.
import type { ScenarioDocument } from '../schema'
import { counters, PATIENT } from './teaShop'

const pays = (name: string, share: number) =>
  ({
    name,
    share,
    method: 'POST',
    path: '/pay',
    headers: { 'x-currency': name },
    body: { bytes: 500_000, fields: { currency: name } },
  }) as const
const [euro, dollar] = counters(2)

/** The scenario as a document. */
export const payByBody: ScenarioDocument = {
  version: 1,
  duration: '75s',
  traffic: [
    {
      name: 'shop',
      until: '60s',
      arrivals: { kind: 'poisson', rate: 4 },
      work: { kind: 'fixed', value: '100ms' },
      requests: [pays('eur', 1), pays('usd', 1)],
    },
  ],
  gateway: {
    timeout: PATIENT,
    routes: [
      {
        name: 'euros',
        when: { body: { name: 'currency', exact: 'eur' } },
        action: { pool: 'eur' },
      },
      { name: 'rest', action: { pool: 'usd' } },
    ],
  },
  pools: [
    { name: 'eur', servers: [euro] },
    { name: 'usd', servers: [dollar] },
  ],
}
