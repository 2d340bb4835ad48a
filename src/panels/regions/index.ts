// Two regions, a name that leads to them, and a copy of the data: one dies, and the run measures
// how long customers were without (RTO) and which writes are gone (RPO).
import { m } from '../../i18n'
import type { PanelManifest } from '../panel'

export const regions: PanelManifest = {
  id: 'regions',
  title: m.panel_regions,
  laneRange: { least: 1, most: 3 },
  examples: [
    { id: 'death', title: m.panel_regions_death, lanes: ['region-minute'], speed: 4 },
    {
      id: 'memory',
      title: m.panel_regions_memory,
      lanes: ['region-short', 'region-minute', 'region-long'],
      speed: 8,
    },
    { id: 'stubborn', title: m.panel_regions_stubborn, lanes: ['region-stubborn'], speed: 8 },
    {
      id: 'active',
      title: m.panel_regions_active,
      lanes: ['region-busy', 'region-roomy'],
      speed: 4,
    },
    {
      id: 'copies',
      title: m.panel_regions_copies,
      lanes: ['region-behind', 'region-sync'],
      speed: 4,
    },
  ],
  headline: { figure: 'lost' },
  controls: [],
  rows: [{ key: 'lane-0', row: 'lost', lane: 0 }],
  parts: async () => ({ Whole: (await import('./RegionsBody')).RegionsBody }),
}
