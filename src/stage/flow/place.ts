// Puts every drawn request of a moment at its place: a pure function of moment and geometry.

import type { Moment } from '../../sim'
import { phases } from '../../sim'
import type { Geometry } from '../layout/geometry'
import { placesAtFullPitch } from '../layout/queue'
import { Crowd, code } from './crowd'
import { isDrawn } from './density'
import { phaseShare, ringSpan, SLIDE, STEP, slideShare } from './motion'
import { look, Placement } from './placement'
import { alongWay, answerSpot, type Way, wayLength } from './way'

export interface Scene {
  readonly moment: Moment
  readonly geometry: Geometry
  readonly every: number // one dot stands for so many requests
  readonly chosen: number // drawn whatever `every` says; -1: none
  readonly isStill: boolean // nothing travels
  readonly hop: number // network delay of one hop, in microseconds; 0: dots slide instead
}

/** Places requests; keeps its columns from frame to frame so that a frame allocates nothing. */
export class Placer {
  readonly placement = new Placement()
  readonly crowd = new Crowd()
  readonly #way: Way = { figure: -1, lane: -1, slot: -1, away: 0, x: 0, y: 0 }
  #behind = new Int32Array(0) // by lane: on their way and placed already, the newest first

  place(scene: Scene): Placement {
    const { moment, every, chosen } = scene
    const { count, id, phase, stride } = moment.requests
    this.crowd.read(moment, scene.geometry)
    this.placement.reset(count)
    if (this.#behind.length !== this.crowd.coming.length)
      this.#behind = new Int32Array(this.crowd.coming.length)
    this.#behind.fill(0)
    // Newest first, so that in a crowded queue the newest lies underneath.
    for (let row = count - 1; row >= 0; row -= 1) {
      const isWorking = phase[row] === code.inService
      if (!isWorking && id[row] !== chosen && !isDrawn(id[row], every, stride)) continue
      this.#placeOne(scene, row)
    }
    return this.placement
  }

  #placeOne(scene: Scene, row: number): void {
    const lane = this.crowd.laneOfId(scene.geometry, scene.moment.requests.server[row])
    const phase = phases[scene.moment.requests.phase[row]]
    if (phase === 'toGateway') this.#toGateway(scene, row)
    else if (phase === 'connecting') this.#connecting(scene, row)
    else if (phase === 'held' || phase === 'reading') this.#held(scene, row)
    else if (lane < 0) return
    else if (phase === 'toServer') this.#toServer(scene, row, lane)
    else if (phase === 'waiting') this.#waiting(scene, row, lane)
    else if (phase === 'inService') this.#working(scene, row, lane)
    else this.#answer(scene, row, lane)
  }

  #put(at: number): void {
    this.placement.x[at] = this.#way.x
    this.placement.y[at] = this.#way.y
  }

  #figureOf({ geometry, moment }: Scene, row: number): number {
    return moment.requests.client[row] % geometry.figures.length
  }

  #toGateway(scene: Scene, row: number): void {
    if (scene.isStill) return
    const { at, requests } = scene.moment
    const way = this.#way
    way.figure = this.#figureOf(scene, row)
    way.lane = -1
    const share = phaseShare(at, requests.since[row], requests.until[row])
    alongWay(scene.geometry, way, scene.geometry.links[way.figure].length * share)
    this.#put(this.placement.add(row, -1, look.hollow))
  }

  /** Waits at its client for a connection, or for the handshake of one. */
  #connecting(scene: Scene, row: number): void {
    const link = scene.geometry.links[this.#figureOf(scene, row)]
    this.#way.x = link.xs[0]
    this.#way.y = link.ys[0]
    const at = this.placement.add(row, -1, look.held)
    this.placement.share[at] = this.#age(scene.moment, row)
    this.#put(at)
  }

  #held(scene: Scene, row: number): void {
    const { geometry, moment } = scene
    const { requests } = moment
    const { front, room, dx, dy } = geometry.hold
    const full = placesAtFullPitch(room, geometry.pitch)
    const pitch = moment.held > full ? room / (moment.held - 1) : geometry.pitch
    const away = requests.place[row] * pitch
    const [x, y] = [front.x + dx * away, front.y + dy * away]
    const slide = this.#slide(scene, row, SLIDE)
    this.#way.x = x
    this.#way.y = y
    if (slide < 1 && this.#isFromClient(scene, row)) {
      const from = geometry.links[this.#figureOf(scene, row)]
      this.#way.x = from.xs[0] + (x - from.xs[0]) * slide
      this.#way.y = from.ys[0] + (y - from.ys[0]) * slide
    }
    const at = this.placement.add(row, -1, look.held)
    this.placement.share[at] = this.#age(moment, row)
    this.#put(at)
  }

  #toServer(scene: Scene, row: number, lane: number): void {
    if (scene.isStill) return
    const { at, requests } = scene.moment
    const way = this.#way
    way.figure = -1
    way.lane = lane
    way.slot = -1
    // The place it will take unless the queue moves: behind those who wait or arrive before it.
    this.#behind[lane] += 1
    const ahead = this.crowd.coming[lane] - this.#behind[lane]
    const place = this.crowd.waiting[lane] + ahead + this.crowd.step[lane]
    way.away = this.#away(scene, lane, place)
    const share = phaseShare(at, requests.since[row], requests.until[row])
    alongWay(scene.geometry, way, wayLength(scene.geometry, way, true) * share)
    this.#put(this.placement.add(row, lane, look.moving))
  }

  #waiting(scene: Scene, row: number, lane: number): void {
    const { moment, geometry } = scene
    const { requests } = moment
    const way = this.#way
    const lag = scene.isStill ? 0 : this.crowd.lag(lane, requests.id[row])
    const place = geometry.group * requests.place[row] + lag
    way.away = this.#away(scene, lane, place)
    way.lane = lane
    way.slot = -1
    const isHere = this.#come(scene, row)
    const at = this.placement.add(row, lane, isHere ? look.waiting : look.hollow)
    this.placement.share[at] = this.#age(moment, row)
    this.#put(at)
  }

  #working(scene: Scene, row: number, lane: number): void {
    const { moment, geometry } = scene
    const { requests } = moment
    const { slots } = geometry.lanes[lane]
    const slot = geometry.group === 1 ? requests.place[row] : -1
    if (slots.points.length <= slot && slots.bar === null && geometry.detail === 'slots') return
    const way = this.#way
    way.away = 0
    way.lane = lane
    way.slot = Math.min(slot, slots.points.length - 1)
    // Without a slot to stand in, a request is seen only until it has arrived.
    const isComing = this.#isFromClient(scene, row) && this.#slide(scene, row, SLIDE) < 1
    if (way.slot < 0 && !isComing) return
    const isHere = this.#come(scene, row)
    const filled = way.slot >= 0 ? look.working : look.moving
    const at = this.placement.add(row, lane, isHere ? filled : look.hollow)
    const [since, until] = [requests.since[row], requests.until[row]]
    this.placement.share[at] = until < 0 ? 1 : 1 - phaseShare(moment.at, since, until)
    this.#put(at)
  }

  #answer(scene: Scene, row: number, lane: number): void {
    if (scene.isStill || scene.geometry.detail === 'row') return
    const { at, requests } = scene.moment
    const share = phaseShare(at, requests.since[row], requests.until[row])
    const half = requests.phase[row] === code.toClient ? 0.5 : 0
    this.#way.lane = lane
    answerSpot(scene.geometry, this.#way, half + share / 2)
    this.#put(this.placement.add(row, lane, look.answer))
  }

  /** Whether hops without length have just brought a request from its client. */
  #isFromClient({ moment, isStill, hop }: Scene, row: number): boolean {
    const { since, sentAt, attempt } = moment.requests
    return !isStill && hop === 0 && attempt[row] <= 1 && since[row] - sentAt[row] < SLIDE
  }

  /** Share of the slide into its phase that is over. */
  #slide({ moment, isStill }: Scene, row: number, longest: number): number {
    if (isStill) return 1
    const { since, until } = moment.requests
    const phase = until[row] < 0 ? -1 : until[row] - since[row]
    return slideShare(moment.at - since[row], longest, phase)
  }

  /** Writes where a request is that slides into its place; false while it is not yet assigned. */
  #come(scene: Scene, row: number): boolean {
    if (this.#isFromClient(scene, row)) return this.#comeFromClient(scene, row)
    const { geometry } = scene
    const way = this.#way
    const slide = this.#slide(scene, row, STEP)
    const { front, slots } = geometry.lanes[way.lane]
    const x = front.x - (geometry.isDown ? 0 : way.away)
    const y = front.y - (geometry.isDown ? way.away : 0)
    const slot = slots.points[way.slot]
    this.#way.x = slot ? x + (slot.x - x) * slide : x
    this.#way.y = slot ? y + (slot.y - y) * slide : y
    return true
  }

  /** One that was served while it still slid to the queue goes on from where it was. */
  #comeFromClient(scene: Scene, row: number): boolean {
    const { geometry, moment } = scene
    const way = this.#way
    way.figure = this.#figureOf(scene, row)
    const slid = moment.requests.since[row] - moment.requests.sentAt[row]
    const slide = this.#slide(scene, row, Math.max(STEP, SLIDE - slid))
    const start = (slid / SLIDE) * wayLength(geometry, way, true)
    const end = wayLength(geometry, way, false)
    return alongWay(geometry, way, start + (end - start) * slide)
  }

  /** How far from the front of its queue a place lies. */
  #away({ geometry }: Scene, lane: number, place: number): number {
    return Math.min(geometry.lanes[lane].room, place * this.crowd.pitch[lane])
  }

  #age({ at, requests }: Moment, row: number): number {
    const sent = requests.sentAt[row]
    return Math.min(1, (at - sent) / ringSpan(requests.deadline[row] - sent))
  }
}
