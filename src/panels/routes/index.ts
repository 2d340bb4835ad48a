// The routes of one balancer, written by the reader: conditions, actions, their order.
import { m } from '../../i18n'
import { rate } from '../controls/rate'
import type { PanelManifest } from '../panel'

export const routes: PanelManifest = {
  id: 'routes',
  title: m.panel_routes,
  examples: [
    { id: 'shop', title: m.panel_routes_shop, lanes: ['shop-routes'] },
    { id: 'body', title: m.panel_routes_body, lanes: ['pay-by-body'] },
    { id: 'letters', title: m.panel_routes_letters, lanes: ['letters-pianos-routed'] },
  ],
  headline: { figure: 'p95' },
  controls: [rate({ min: 0.5, max: 20, step: 0.1 })],
  rows: [
    { key: 'latency', row: 'latency', lane: 0 },
    { key: 'share', row: 'share', lane: 0 },
  ],
  foldOrder: ['share'],
  parts: async () => {
    const { RouteDesk, Below } = await import('./RouteDesk')
    return { Notes: RouteDesk, Under: Below }
  },
}
