// Overload that kills: the line itself takes memory, until there is none left.
import { m } from '../../i18n'
import { patience } from '../controls/patience'
import { places } from '../controls/places'
import { rate } from '../controls/rate'
import type { PanelManifest } from '../panel'

export const memoryCrash: PanelManifest = {
  id: 'memory-crash',
  title: m.panel_memory_crash,
  examples: [
    { id: 'overload', title: m.panel_memory_crash_overload, lanes: ['memory-crash'], speed: 2 },
  ],
  headline: { figure: 'lost' },
  controls: [rate({ min: 0.2, max: 6, step: 0.1, marks: [2] }), places('s1'), patience],
  rows: [
    { key: 'waiting', row: 'waiting', lane: 0 },
    { key: 'lost', row: 'lost', lane: 0 },
    { key: 'latency', row: 'latency', lane: 0 },
  ],
  foldOrder: ['latency'],
}
