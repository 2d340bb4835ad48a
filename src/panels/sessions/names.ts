// What mechanisms, places for carts and populations are called.
import { m } from '../../i18n'
import type { Run, SessionSpec } from '../../sim/scenario'
import { type Mechanism, mechanismOf, type Population, populationOf, sessionsOf } from './mechanism'

const mechanismNames: Readonly<Record<Mechanism, () => string>> = {
  none: m.sessions_none,
  cookie: m.sessions_cookie,
  token: m.sessions_token,
  hash: m.sessions_hash,
  ring: m.sessions_ring,
  table: m.sessions_table,
  copied: m.sessions_copied,
  addresses: m.sessions_addresses,
}

/** A way to know users again. */
export const mechanismName = (mechanism: Mechanism): string => mechanismNames[mechanism]()

const stateNames: Readonly<Record<SessionSpec['state'], () => string>> = {
  memory: m.sessions_state_memory,
  replicated: m.sessions_state_replicated,
  store: m.sessions_state_store,
  token: m.sessions_state_token,
}

/** A place where carts are kept. */
export const stateName = (state: SessionSpec['state']): string => stateNames[state]()

const populationNames: Readonly<Record<Population, () => string>> = {
  cart: m.sessions_users_cart,
  login: m.sessions_users_login,
  live: m.sessions_users_live,
  poll: m.sessions_users_poll,
}

/** Who the users are. */
export const populationName = (population: Population): string => populationNames[population]()

/** A name for each lane, by what tells it from the others: how users are known, where carts are,
 * who users are. Lanes that are alike are numbered. */
export function laneNamesOf(lanes: readonly Run[]): readonly string[] {
  const states = lanes.map((run) => sessionsOf(run)?.state ?? 'memory')
  const areKeptApart = states.some((state) => state !== 'memory')
  const users = lanes.map(populationOf)
  const areOthers = users.some((one) => one !== users[0])
  const names = lanes.map((run, lane) => {
    const policy = mechanismName(mechanismOf(run))
    if (areKeptApart) return m.compare_lane_details({ policy, details: stateName(states[lane]) })
    if (!areOthers) return policy
    return m.compare_lane_details({ policy, details: populationName(users[lane]) })
  })
  return names.map((name, lane) => {
    const same = names.filter((other) => other === name).length
    const number = names.slice(0, lane + 1).filter((other) => other === name).length
    return same > 1 ? m.compare_lane_again({ name, number }) : name
  })
}
