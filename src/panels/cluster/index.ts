// One cluster as its scenario has it: for the scenarios that no chapter has taken up yet.
import { m } from '../../i18n'
import { fails } from '../controls/fails'
import { patience } from '../controls/patience'
import { places } from '../controls/places'
import type { PanelManifest } from '../panel'

export const cluster: PanelManifest = {
  id: 'cluster',
  title: m.panel_cluster,
  examples: [
    { id: 'short-queue', title: m.panel_cluster_short_queue, lanes: ['tea-shop-short-queue'] },
    { id: 'impatient', title: m.panel_cluster_impatient, lanes: ['tea-shop-impatient'] },
    { id: 'retry', title: m.panel_cluster_retry, lanes: ['three-counters-retry'] },
    { id: 'trace', title: m.panel_cluster_trace, lanes: ['trace-small'] },
    { id: 'closed', title: m.panel_cluster_closed, lanes: ['closed-office'], speed: 5 },
    { id: 'bursts', title: m.panel_cluster_bursts, lanes: ['burst-hour'], speed: 20 },
    { id: 'day', title: m.panel_cluster_day, lanes: ['restaurant-day'], speed: 400 },
    { id: 'farm', title: m.panel_cluster_farm, lanes: ['mm3-farm'], speed: 10 },
    {
      id: 'desk-shakes-hands',
      title: m.panel_cluster_desk_shakes_hands,
      lanes: ['desk-shakes-hands'],
      speed: 0.1,
    },
    {
      id: 'desk-resumes',
      title: m.panel_cluster_desk_resumes,
      lanes: ['desk-resumes'],
      speed: 0.1,
    },
    { id: 'desk-keeps', title: m.panel_cluster_desk_keeps, lanes: ['desk-keeps'], speed: 0.1 },
    { id: 'desk-passes', title: m.panel_cluster_desk_passes, lanes: ['desk-passes'], speed: 0.1 },
  ],
  headline: { figure: 'p95' },
  controls: [patience],
  onServer: [fails, places],
  rows: [
    { key: 'latency', row: 'latency', lane: 0 },
    { key: 'waiting', row: 'waiting', lane: 0 },
    { key: 'throughput', row: 'throughput', lane: 0 },
    { key: 'lost', row: 'lost', lane: 0 },
  ],
  foldOrder: ['lost', 'throughput'],
}
