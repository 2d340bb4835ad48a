// From users a day to servers by Little's law, with one to spare; and the simulation at just that.
import { m } from '../../i18n'
import type { PanelManifest } from '../panel'

export const capacity: PanelManifest = {
  id: 'capacity',
  title: m.panel_capacity,
  examples: [
    { id: 'peak', title: m.panel_capacity_peak, lanes: ['planned-all', 'planned-fewer'], speed: 2 },
  ],
  laneNames: [m.panel_capacity_all, m.panel_capacity_fewer],
  controls: [],
  rows: [
    { key: 'all', row: 'in-flight', lane: 0 },
    { key: 'fewer', row: 'in-flight', lane: 1 },
  ],
  parts: async () => ({ Whole: (await import('./CapacityBody')).CapacityBody }),
}
