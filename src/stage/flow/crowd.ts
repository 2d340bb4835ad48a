// How full the lanes are at a moment, and how far their queues still have to step forward.

import { type Moment, phases } from '../../sim'
import type { Geometry } from '../layout/geometry'
import { laneOf } from '../layout/geometry'
import { pitchFor } from '../layout/queue'
import { stepLeft } from './motion'

export const code = Object.fromEntries(phases.map((phase, i) => [phase, i])) as Record<
  (typeof phases)[number],
  number
>

export class Crowd {
  /** Place in the moment's list of servers, by id. */
  index = new Int16Array(0)
  /** By lane. */
  waiting = new Int32Array(0)
  coming = new Int32Array(0) // on their way to the lane
  busy = new Int32Array(0)
  slots = new Int32Array(0)
  pitch = new Float32Array(0)
  step = new Float32Array(0) // places that the queue still has to move up, 0 to 1
  /** Those who left a queue from its middle just now: lane, request, and the step that is left. */
  readonly leavers: { lane: number; request: number; left: number }[] = []
  leaverCount = 0

  /** Reads the moment. */
  read(moment: Moment, geometry: Geometry): void {
    this.#count(moment, geometry)
    this.#starts(moment, geometry)
    this.#departures(moment, geometry)
  }

  /** The lane of a server id, -1 where there is none. */
  laneOfId(geometry: Geometry, id: number): number {
    const index = id >= 0 && id < this.index.length ? this.index[id] : -1
    const lane = index < 0 ? -1 : laneOf(geometry, index)
    return lane < geometry.lanes.length ? lane : -1
  }

  /** Places by which `request` still stands behind its own, 0 to 1. */
  lag(lane: number, request: number): number {
    let lag = this.step[lane]
    for (let i = 0; i < this.leaverCount; i += 1) {
      const leaver = this.leavers[i]
      if (leaver.lane === lane && leaver.request < request) lag += leaver.left
    }
    return Math.min(1, lag)
  }

  #count({ servers }: Moment, geometry: Geometry): void {
    const lanes = geometry.lanes.length
    if (this.waiting.length !== lanes) {
      this.waiting = new Int32Array(lanes)
      this.coming = new Int32Array(lanes)
      this.busy = new Int32Array(lanes)
      this.slots = new Int32Array(lanes)
      this.pitch = new Float32Array(lanes)
      this.step = new Float32Array(lanes)
    }
    let highest = -1
    for (const { id } of servers) highest = Math.max(highest, id)
    if (this.index.length !== highest + 1) this.index = new Int16Array(highest + 1)
    this.index.fill(-1)
    this.waiting.fill(0)
    this.busy.fill(0)
    this.slots.fill(0)
    servers.forEach((server, i) => {
      this.index[server.id] = i
      const lane = laneOf(geometry, i)
      if (lane >= lanes) return
      this.waiting[lane] += server.waiting
      this.busy[lane] += server.busy
      this.slots[lane] += server.slots
    })
    geometry.lanes.forEach(({ room }, lane) => {
      this.pitch[lane] = pitchFor(this.waiting[lane], room, geometry.pitch)
    })
  }

  /** A request that began to be served leaves its place at the front; others are on their way. */
  #starts({ at, requests }: Moment, geometry: Geometry): void {
    this.step.fill(0)
    this.coming.fill(0)
    const { count, phase, server, since, sentAt } = requests
    for (let row = 0; row < count; row += 1) {
      const isComing = phase[row] === code.toServer
      if (!isComing && (phase[row] !== code.inService || since[row] === sentAt[row])) continue
      const left = isComing ? 0 : stepLeft(at, since[row])
      if (!isComing && left === 0) continue
      const lane = this.laneOfId(geometry, server[row])
      if (lane < 0) continue
      if (isComing) this.coming[lane] += 1
      else if (geometry.group === 1) this.step[lane] = Math.min(1, this.step[lane] + left)
    }
  }

  /** One that gave up leaves a gap that those behind it close. */
  #departures({ at, recent }: Moment, geometry: Geometry): void {
    this.leaverCount = 0
    for (let row = recent.count - 1; row >= 0; row -= 1) {
      const left = stepLeft(at, recent.at[row])
      if (left === 0) break
      if (recent.fate[row] === 0 || recent.phase[row] !== code.waiting) continue
      const lane = this.laneOfId(geometry, recent.server[row])
      if (lane < 0) continue
      const leaver = this.leavers[this.leaverCount] ?? { lane: 0, request: 0, left: 0 }
      leaver.lane = lane
      leaver.request = recent.request[row]
      leaver.left = left
      this.leavers[this.leaverCount] = leaver
      this.leaverCount += 1
    }
  }
}
