import { formatNumber, m } from '../../i18n'
import type { SliderControl } from '../panel'
import { lastAct } from './inForce'

// A line that nobody will ever fill stands for "as long as it gets"; it is the last stop.
const STOPS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100, 1000]

const stopOf = (places: number): number => {
  const stop = STOPS.findIndex((each) => each >= places)
  return stop < 0 ? STOPS.length - 1 : stop
}

/** Waiting places of one server. */
export const places = (server: string): SliderControl => ({
  kind: 'slider',
  id: 'places',
  server,
  label: m.panel_control_places,
  min: 0,
  max: STOPS.length - 1,
  step: 1,
  format: (stop) => m.panel_places({ places: formatNumber(STOPS[stop]) }),
  read(run, at) {
    const set = lastAct(run, at, { kind: 'server.queue', fits: (act) => act.server === server })
    if (set) return stopOf(set.queue)
    const servers = run.scenario.pools.flatMap((pool) => pool.servers)
    return stopOf(servers.find(({ name }) => name === server)?.queue ?? 0)
  },
  act: (stop) => ({ do: 'server.queue', server, queue: STOPS[stop] }),
})
