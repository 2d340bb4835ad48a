import { m, shownName } from '../../i18n'
import type { Run } from '../../sim/scenario'
import type { SwitchControl } from '../panel'

const isCrashed = (run: Run, at: number, server: string): boolean => {
  let crashed = false
  const acts = [...run.scenario.interventions, ...run.interventions].sort((a, b) => a.at - b.at)
  for (const act of acts) {
    if (act.at > at) break
    if (act.do === 'server.crash' && act.server === server) crashed = true
    if (act.do === 'server.recover' && act.server === server) crashed = false
  }
  return crashed
}

/** A server goes down with all it holds, until it is well again. */
export const fails = (server: string): SwitchControl => ({
  kind: 'switch',
  id: `${server}-fails`,
  server,
  label: () => m.panel_control_fails({ server: shownName(server) }),
  read: (run, at) => isCrashed(run, at, server),
  act: (on) => (on ? { do: 'server.crash', server } : { do: 'server.recover', server }),
})
