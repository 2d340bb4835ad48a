// The state of a server as a choice: well, failing fast, hanging, down.
import { m, shownName } from '../../i18n'
import { milliseconds, type ServerMoment } from '../../sim'
import type { InterventionAct, Run } from '../../sim/scenario'
import type { ChoiceControl } from '../panel'
import { serverSpec } from './serverSpec'

const ERROR_TIME = milliseconds(5) // it fails faster than any other works

type Condition = ServerMoment['condition']

/** What a server is, as far as a choice tells it apart. */
export type ServerState = 'well' | 'errs' | 'hangs' | 'down'

export const serverStateOf = (condition: Condition): ServerState => {
  if (condition === 'crashed') return 'down'
  if (condition === 'hung') return 'hangs'
  return condition === 'erring' ? 'errs' : 'well'
}

export const serverStates: ChoiceControl['options'] = [
  { id: 'well', label: m.compare_state_well },
  { id: 'errs', label: m.compare_state_errs },
  { id: 'hangs', label: m.compare_state_hangs },
  { id: 'down', label: m.compare_state_down },
]

/** What brings a server into a state. */
export const conditionAct = (
  state: string,
  { name: server, condition }: Pick<ServerMoment, 'name' | 'condition'>,
): InterventionAct => {
  // A recovery leads back to what the scenario says, and that may be errors.
  if (state === 'well' && condition === 'erring') return { do: 'server.errors', server, share: 0 }
  if (state === 'errs') return { do: 'server.errors', server, share: 1, errorTime: ERROR_TIME }
  if (state === 'hangs') return { do: 'server.hang', server }
  return state === 'down' ? { do: 'server.crash', server } : { do: 'server.recover', server }
}

/** The condition that the acts up to an instant leave a server in. */
function conditionOf(run: Run, at: number, server: string): Condition {
  const spec = serverSpec(run, server)
  let grave: 'crashed' | 'hung' | null = null
  let errors = spec?.errors ?? 0
  const acts = [...run.scenario.interventions, ...run.interventions]
    .filter((act) => act.at <= at && 'server' in act && act.server === server)
    .sort((one, other) => one.at - other.at)
  for (const act of acts) {
    if (act.do === 'server.crash') grave = 'crashed'
    if (act.do === 'server.hang' && grave !== 'crashed') grave = 'hung'
    if (act.do === 'server.errors') errors = act.share
    if (act.do !== 'server.recover') continue
    grave = null
    errors = spec?.errors ?? 0
  }
  return grave ?? (errors > 0 ? 'erring' : 'well')
}

/** What state a server is in. */
export const condition = (server: string): ChoiceControl => ({
  kind: 'choice',
  id: `${server}-state`,
  server,
  label: () => m.compare_state({ server: shownName(server) }),
  options: serverStates,
  read: (run, at) => serverStateOf(conditionOf(run, at, server)),
  act: (state, run, at) =>
    conditionAct(state, { name: server, condition: conditionOf(run, at, server) }),
})
