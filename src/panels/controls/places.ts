import { formatNumber, m } from '../../i18n'
import type { SliderControl } from '../panel'
import { lastAct } from './inForce'

// A line that nobody will ever fill stands for "as long as it gets"; it is the last stop.
const STOPS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100, 1000]
const MOST = 1000

/** Waiting places of one server. */
export const places = (server: string): SliderControl => ({
  kind: 'slider',
  id: 'places',
  server,
  label: m.panel_control_places,
  min: 0,
  max: MOST,
  step: 1,
  stops: STOPS,
  isWhole: true,
  format: (count) => m.panel_places({ places: formatNumber(count) }),
  read(run, at) {
    const set = lastAct(run, at, { kind: 'server.queue', fits: (act) => act.server === server })
    if (set) return Math.min(MOST, set.queue)
    const servers = run.scenario.pools.flatMap((pool) => pool.servers)
    return Math.min(MOST, servers.find(({ name }) => name === server)?.queue ?? 0)
  },
  act: (queue) => ({ do: 'server.queue', server, queue }),
})
