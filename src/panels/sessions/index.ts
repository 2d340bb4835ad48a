// Users who come back: how they find the server that has their cart, and what makes them lose it.
import { m } from '../../i18n'
import type { PanelManifest } from '../panel'

export const sessions: PanelManifest = {
  id: 'sessions',
  title: m.panel_sessions,
  laneRange: { least: 1, most: 4 },
  examples: [
    {
      id: 'three-ways',
      title: m.panel_sessions_three_ways,
      lanes: ['carts-cookie', 'carts-hash', 'carts-table'],
    },
    {
      id: 'turns-or-hash',
      title: m.panel_sessions_turns_or_hash,
      lanes: ['carts-turns', 'carts-hash'],
    },
    { id: 'office', title: m.panel_sessions_office, lanes: ['office-hash', 'office-cookie'] },
    { id: 'networks', title: m.panel_sessions_networks, lanes: ['moved-hash', 'moved-cookie'] },
    {
      id: 'no-cookies',
      title: m.panel_sessions_no_cookies,
      lanes: ['carts-cookie', 'cookies-refused', 'refused-hash', 'refused-addresses'],
    },
    { id: 'private', title: m.panel_sessions_private, lanes: ['private-cookie', 'private-hash'] },
    { id: 'bots', title: m.panel_sessions_bots, lanes: ['bots-table', 'bots-cookie'] },
    {
      id: 'killed',
      title: m.panel_sessions_killed,
      lanes: ['killed-cookie', 'killed-table', 'killed-ring', 'killed-hash'],
    },
    {
      id: 'grown',
      title: m.panel_sessions_grown,
      lanes: ['grown-hash', 'grown-ring', 'grown-cookie'],
    },
    { id: 'grown-busy', title: m.panel_sessions_grown_busy, lanes: ['grown-busy'] },
    {
      id: 'leaves',
      title: m.panel_sessions_leaves,
      lanes: ['leaves-at-once', 'leaves-drained', 'leaves-hashed'],
    },
    {
      id: 'restart',
      title: m.panel_sessions_restart,
      lanes: ['restart-table', 'restart-copied', 'restart-cookie', 'restart-hash'],
    },
    {
      id: 'behind',
      title: m.panel_sessions_behind,
      lanes: ['restart-copied', 'restart-behind'],
    },
    {
      id: 'store',
      title: m.panel_sessions_store,
      lanes: ['store-killed', 'copies-killed', 'killed-cookie'],
    },
    { id: 'logins', title: m.panel_sessions_logins, lanes: ['logins-killed'] },
    {
      id: 'live',
      title: m.panel_sessions_live,
      lanes: ['live-board', 'long-polls', 'long-polls-hash', 'long-polls-cookie'],
    },
    { id: 'deploy', title: m.panel_sessions_deploy, lanes: ['deploy-day'] },
    { id: 'afternoon', title: m.panel_sessions_afternoon, lanes: ['rough-afternoon'] },
  ],
  files: import.meta.glob('./examples/*.json', { import: 'default' }),
  controls: [],
  rows: [{ key: 'lane-0', row: 'latency', lane: 0 }],
  parts: async () => ({ Whole: (await import('./SessionsBody')).SessionsBody }),
}
