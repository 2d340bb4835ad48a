// The client's patience. Requests with the same patience give up in the order in which they were
// sent, so each length of patience is one line and only its head needs an entry in the calendar.
import { FREE } from '../cluster/requests'
import { scheduleAt } from '../engine/calendar'
import { type Lane, PATIENCE, TIMER, type World } from '../world'

const LANES_MAX = 127

/** The lane for the patience now in force at a gateway; a new one where there is none yet. */
const laneOf = (world: World, gateway: number, patience: number): number => {
  const { lanes, laneLine } = world.state
  for (let lane = lanes.length - 1; lane >= 0; lane--) {
    if (lanes[lane].gateway === gateway && lanes[lane].patience === patience) return lane
  }
  if (lanes.length >= LANES_MAX) return reuse(lanes, laneLine.oldest, { gateway, patience })
  lanes.push({ gateway, patience, armed: false })
  return lanes.length - 1
}

// A reader who drags the patience for long enough makes many lanes; an empty one serves again.
const reuse = (
  lanes: Lane[],
  oldest: Int32Array,
  wanted: { gateway: number; patience: number },
): number => {
  const lane = lanes.findIndex(({ armed }, index) => !armed && oldest[index] < 0)
  if (lane < 0) return lanes.length - 1
  lanes[lane] = { ...wanted, armed: false }
  return lane
}

/** Starts the patience of the request at `place`, from now. */
export const beginPatience = (world: World, place: number): void => {
  const { requests, gateways, now } = world.state
  requests.deadline[place] = now + gateways[requests.gateway[place]].timeout
  // Patience that outlasts the run never ends in it.
  if (requests.deadline[place] > world.end) requests.lane[place] = -1
  else standIn(world, place)
}

/** Lets the request at `place` wait for `patience` more at most; less where that is over before. */
export const shortenPatience = (world: World, place: number, patience: number): void => {
  const { requests, now } = world.state
  if (now + patience >= requests.deadline[place]) return
  endPatience(world, place)
  requests.deadline[place] = now + patience
  if (requests.deadline[place] <= world.end) standIn(world, place)
}

// Takes the last place in the lane of its patience.
const standIn = (world: World, place: number): void => {
  const { requests, lanes, laneLine, now } = world.state
  const lane = laneOf(world, requests.gateway[place], requests.deadline[place] - now)
  requests.lane[place] = lane
  const youngest = laneLine.youngest[lane]
  requests.older[place] = youngest
  requests.younger[place] = -1
  if (youngest < 0) laneLine.oldest[lane] = place
  else requests.younger[youngest] = place
  laneLine.youngest[lane] = place
  if (!lanes[lane].armed) arm(world, lane, requests.deadline[place])
}

/** Ends the patience of the request at `place`: its fate has fallen. */
export const endPatience = (world: World, place: number): void => {
  if (world.state.requests.lane[place] >= 0) leaveLane(world, place)
}

const leaveLane = (world: World, place: number): void => {
  const { requests, laneLine } = world.state
  const lane = requests.lane[place]
  const older = requests.older[place]
  const younger = requests.younger[place]
  if (older < 0) laneLine.oldest[lane] = younger
  else requests.younger[older] = younger
  if (younger < 0) laneLine.youngest[lane] = older
  else requests.older[younger] = older
  requests.lane[place] = -1
}

const arm = (world: World, lane: number, at: number): void => {
  world.state.lanes[lane].armed = true
  scheduleAt(world.state.calendar, at, TIMER + PATIENCE + lane)
}

/** The oldest request of the lane whose patience is over now; -1 when there is none left. */
export const nextImpatient = (world: World, lane: number): number => {
  const { requests, laneLine, lanes, now } = world.state
  const place = laneLine.oldest[lane]
  if (place < 0 || requests.phase[place] === FREE) {
    lanes[lane].armed = false
    return -1
  }
  if (requests.deadline[place] <= now) return place
  arm(world, lane, requests.deadline[place])
  return -1
}
