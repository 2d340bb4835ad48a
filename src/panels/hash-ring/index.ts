// Whose is a key: the ring and the table of consistent hashing, and what moves when servers change.
import { m } from '../../i18n'
import { loadPolicies } from '../../sim'
import { rate } from '../controls/rate'
import { weight } from '../controls/weight'
import type { PanelManifest } from '../panel'

const rules = [
  { kind: 'hash' },
  { kind: 'ring-hash' },
  { kind: 'bounded-ring-hash' },
  { kind: 'maglev' },
]

export const hashRing: PanelManifest = {
  id: 'hash-ring',
  title: m.panel_hash_ring,
  examples: [{ id: 'paths', title: m.panel_hash_ring_paths, lanes: ['path-caches'] }],
  controls: [rate({ min: 1, max: 12, step: 0.5 })],
  onServer: [weight],
  rows: [
    { key: 'share', row: 'share', lane: 0 },
    { key: 'latency', row: 'latency', lane: 0 },
  ],
  parts: async () => {
    // It asks the balancers themselves, and not only that of its run.
    const [{ RingFigure }] = await Promise.all([import('./RingFigure'), loadPolicies(rules)])
    return { Body: RingFigure }
  },
}
