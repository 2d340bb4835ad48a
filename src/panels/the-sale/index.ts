// The challenge of chapter 1: buy machines that carry a sale although the first of them goes down.
import { m } from '../../i18n'
import { retry } from '../controls/retry'
import type { PanelManifest } from '../panel'

export const theSale: PanelManifest = {
  id: 'the-sale',
  title: m.panel_the_sale,
  examples: [{ id: 'sale', title: m.panel_the_sale_sale, lanes: ['the-sale'], speed: 5 }],
  headline: { figure: 'p95', limit: 2.3 },
  controls: [retry()],
  rows: [
    { key: 'latency', row: 'latency', lane: 0, limit: 2_300_000 },
    { key: 'lost', row: 'lost', lane: 0 },
    { key: 'share', row: 'share', lane: 0 },
  ],
  foldOrder: ['share'],
  parts: async () => ({ Notes: (await import('./Purchase')).Purchase }),
}
