import { formatExact, m, shownName } from '../../i18n'
import type { InterventionAct, Run } from '../../sim/scenario'
import type { SliderControl } from '../panel'
import { lastAct } from './inForce'
import { serverSpec } from './serverSpec'

/** What gives a server another speed, as a multiple of a plain one's. */
export const speedAct = (server: string, value: number): InterventionAct => ({
  do: 'server.slow',
  server,
  speed: value,
})

function speedOf(run: Run, at: number, server: string): number {
  const fits = (act: { readonly server: string }) => act.server === server
  const set = lastAct(run, at, { kind: 'server.slow', fits })
  const well = lastAct(run, at, { kind: 'server.recover', fits })
  // Recovery leads back to the speed that the scenario says.
  if (set && (!well || well.at < set.at)) return set.speed
  return serverSpec(run, server)?.speed ?? 1
}

/** How fast a server works. */
export const speed = (server: string): SliderControl => ({
  kind: 'slider',
  id: `${server}-speed`,
  server,
  label: () => m.compare_speed({ server: shownName(server) }),
  min: 0.1,
  max: 4,
  step: 0.1,
  marks: [1],
  format: (value) => m.compare_times({ value: formatExact(value, 1) }),
  read: (run, at) => speedOf(run, at, server),
  act: (value) => speedAct(server, value),
})
