// Pages in two languages, read with three browsers: the same path with other header fields. What an
// answer depends on is said nowhere, and the cache keeps one entry for all of them.
import type { ScenarioDocument } from '../schema'
import { counters, PATIENT } from './teaShop'

type Kind = NonNullable<ScenarioDocument['traffic'][number]['requests']>[number]

const reader = (name: string, language: string, browser: string): Kind => ({
  name,
  share: 1,
  path: '/item',
  objects: { count: 20 },
  headers: { 'accept-language': language, 'user-agent': browser },
  response: { bytes: 20_000 },
})

/** The scenario as a document. */
export const variedNone: ScenarioDocument = {
  version: 1,
  duration: '210s',
  traffic: [
    {
      name: 'readers',
      until: '180s',
      arrivals: { kind: 'poisson', rate: 7 },
      work: { kind: 'exponential', mean: '400ms' },
      requests: ['en', 'zh'].flatMap((language) =>
        ['firefox', 'chrome', 'safari'].map((browser) =>
          reader(`${language}-${browser}`, language, browser),
        ),
      ),
    },
  ],
  gateway: { timeout: PATIENT, cache: { ttl: '10s' } },
  pools: [{ name: 'servers', servers: counters(3) }],
}
