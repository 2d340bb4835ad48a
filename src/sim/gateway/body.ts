// The bodies that a gateway has to have whole before it can say anything of their requests: what is
// waited for them, and what they take of its memory meanwhile.

import { TO_GATEWAY } from '../cluster/requests'
import { scheduleAt } from '../engine/calendar'
import { codeOf, packWide } from '../engine/event'
import { clock } from '../engine/log'
import { SECOND } from '../time'
import { LOOK, type World } from '../world'
import type { Visit } from './openedState'

const BUFFERED = codeOf('request.buffered')

/** Waits until the body of the request at `place` is there; `rate` in bytes a second. */
export const awaitBody = (
  world: World,
  place: number,
  { bytes, rate }: { bytes: number; rate: number },
): void => {
  const { requests, opened, calendar, now } = world.state
  const visit = opened?.visits.get(place)
  if (opened === null || visit === undefined) return
  visit.isWhole = true
  visit.buffered = bytes
  clock[1] = requests.since[place]
  world.log.append(requests.id[place], packWide(BUFFERED, bytes))
  const wait = Math.floor((bytes / rate) * SECOND + 0.5)
  requests.phase[place] = TO_GATEWAY
  requests.until[place] = now + wait
  requests.timer[place] = scheduleAt(calendar, now + wait, LOOK + place)
  const { bodies } = opened
  bodies.requests++
  bodies.waiting += wait
  bodies.held += bytes
  if (bodies.held > bodies.most) bodies.most = bodies.held
}

/** The body of a visit is no longer kept at the gateway. */
export const passOn = ({ state: { opened } }: World, visit: Visit): void => {
  if (opened === null) return
  opened.bodies.held -= visit.buffered
  visit.buffered = 0
}
