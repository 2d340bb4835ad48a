// Traffic mirroring: a copy of a request goes to a server of the new version, which works on it as
// on any other; its answer is counted and thrown away. A copy goes to the server of the new version
// that has the smallest part of its slots in use, and no balancer counts it.
import { copyNumber, isCopy, originalId } from '../../cluster/copies'
import { admitProbe, finishProbe } from '../../cluster/probes'
import { IN_SERVICE, type Requests, release } from '../../cluster/requests'
import { callNext } from '../../cluster/serve'
import { CRASHED } from '../../cluster/servers'
import type { World } from '../../world'
import type { Hands } from './records'
import { type Answer, count, isMissed, MIRROR } from './tell'
import type { CopyAtWork } from './view'

const serverFor = ({ state: { servers } }: World, pool: number): number => {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let server = 0; server < servers.count; server++) {
    const isThere = servers.present[server] === 1 && servers.condition[server] !== CRASHED
    if (!isThere || servers.facts[server].pool !== pool) continue
    const load = (servers.busy[server] + servers.waiting[server]) / servers.slots[server]
    if (load >= least) continue
    least = load
    best = server
  }
  return best
}

// What came of the copy of request `id`.
const tell = ({ standing, state }: Hands, answer: Answer, id: number): void => {
  const isUnseen = answer.isError && isMissed(standing, id)
  const told = { ...answer, isUnseen }
  count(state.shadow.since, told)
  count(state.shadow.total, told)
  count(state.look.canary, told)
}

/** The request at `place` goes to the old version: perhaps a copy of it goes to the new one. */
export const mirror = (hands: Hands, place: number): void => {
  const { standing, world, state } = hands
  const { requests } = world.state
  const id = requests.id[place]
  if (standing.draws.uniformAt(id, MIRROR) * 100 >= state.mirror) return
  const server = serverFor(world, standing.spec.canary)
  const asked = { number: copyNumber(id), server, work: requests.work[place], ahead: false, place }
  if (server >= 0 && admitProbe(world, asked) >= 0) return
  tell(hands, { ...standing.plain(world, place), isError: true, isSlow: false, latency: 0 }, id)
}

/** A slot has done its work for the copy at `place`, or its server went with it. */
export const endCopy = (hands: Hands, place: number, isLost: boolean): void => {
  const { standing, world } = hands
  const { requests, now } = world.state
  const server = requests.server[place]
  const latency = now - requests.sentAt[place]
  const isError = isLost || requests.status[place] >= 500
  const isSlow = standing.spec.slow !== null && latency > standing.spec.slow
  const answer = { ...standing.plain(world, place), isError, isSlow, latency }
  tell(hands, answer, originalId(requests, place))
  if (isLost) {
    release(requests, place)
    return
  }
  world.versions?.finished(world, place)
  finishProbe(world, place)
  callNext(world, server)
}

/** The copies that servers work on. */
export const copiesAtWork = (requests: Requests): readonly CopyAtWork[] => {
  const copies: CopyAtWork[] = []
  for (let place = 0; place < requests.used; place++) {
    if (requests.phase[place] !== IN_SERVICE || !isCopy(requests, place)) continue
    copies.push({ server: requests.server[place], slot: requests.place[place] })
  }
  return copies
}
