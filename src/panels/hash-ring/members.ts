// Who is on the ring, before and after the last change: read from the run, so that undo, rewind and
// links bring back the very ring.
import type { Member } from '../../sim'
import type { Intervention, Run } from '../../sim/scenario'

/** The servers of a run as its balancer knew them, one list for each change. */
export interface Membership {
  readonly now: readonly Member[]
  /** Before the last change; the same as `now` while nothing has changed. */
  readonly before: readonly Member[]
  /** Every server that ever was, in order: a server keeps its color. */
  readonly ever: readonly string[]
  readonly changed: Intervention | null
}

const applied = (members: readonly Member[], act: Intervention): readonly Member[] | null => {
  switch (act.do) {
    case 'server.add':
      return [...members, { name: act.server.name, weight: act.server.weight }]
    case 'server.remove':
      return members.filter(({ name }) => name !== act.server)
    case 'server.weight':
      return members.map((one) => (one.name === act.server ? { ...one, weight: act.weight } : one))
    default:
      return null
  }
}

/** The membership at an instant. */
export function membershipAt(run: Run, at: number): Membership {
  const acts = [...run.scenario.interventions, ...run.interventions]
    .filter((act) => act.at <= at)
    .sort((one, other) => one.at - other.at)
  const [pool] = run.scenario.pools
  let now: readonly Member[] = pool.servers.map(({ name, weight }) => ({ name, weight }))
  let before = now
  let changed: Intervention | null = null
  const ever = now.map(({ name }) => name)
  for (const act of acts) {
    const next = applied(now, act)
    if (!next) continue
    if (act.do === 'server.add') ever.push(act.server.name)
    before = now
    now = next
    changed = act
  }
  return { now, before, ever, changed }
}
