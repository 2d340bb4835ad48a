// One large machine or many small ones: what either costs for the same demand, and what is left of
// it when one fails.
import { m } from '../../i18n'
import type { PanelManifest } from '../panel'

export const priceCurves: PanelManifest = {
  id: 'price-curves',
  title: m.panel_prices,
  examples: [
    {
      id: 'sizes',
      title: m.panel_prices_sizes,
      lanes: ['machines-many', 'machines-one'],
      speed: 5,
    },
  ],
  laneNames: [m.panel_prices_first, m.panel_prices_second],
  controls: [],
  rows: [
    { key: 'first', row: 'lost', lane: 0 },
    { key: 'second', row: 'lost', lane: 1 },
  ],
  parts: async () => ({ Whole: (await import('./PriceBody')).PriceBody }),
}
