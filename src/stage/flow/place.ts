// Puts every drawn request of a moment at its place: a pure function of the moment and the geometry.

import type { Moment } from '../../sim'
import { phases } from '../../sim'
import type { Geometry } from '../layout/geometry'
import { placesAtFullPitch } from '../layout/queue'
import type { Spot } from '../layout/track'
import { Crowd, code } from './crowd'
import { isDrawn } from './density'
import { phaseShare, ringSpan, SLIDE, STEP, slideShare } from './motion'
import { look, Placement } from './placement'
import { alongWay, answerSpot, type Way } from './way'

export interface Scene {
  readonly moment: Moment
  readonly geometry: Geometry
  readonly every: number // one dot stands for so many requests
  readonly chosen: number // drawn whatever `every` says; -1: none
  readonly isStill: boolean // nothing travels
}

/** Places requests; keeps its columns from frame to frame so that a frame allocates nothing. */
export class Placer {
  readonly placement = new Placement()
  readonly crowd = new Crowd()
  readonly #spot: Spot = { x: 0, y: 0 }
  readonly #way: Way = { figure: -1, lane: -1, slot: -1, away: 0 }

  place(scene: Scene): Placement {
    const { moment, every, chosen } = scene
    const { count, id, phase, stride } = moment.requests
    this.crowd.read(moment, scene.geometry)
    this.placement.reset(count)
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
    else if (phase === 'held') this.#held(scene, row)
    else if (lane < 0) return
    else if (phase === 'toServer') this.#toServer(scene, row, lane)
    else if (phase === 'waiting') this.#waiting(scene, row, lane)
    else if (phase === 'inService') this.#working(scene, row, lane)
    else this.#answer(scene, row, lane)
  }

  #put(at: number): void {
    this.placement.x[at] = this.#spot.x
    this.placement.y[at] = this.#spot.y
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
    alongWay(
      scene.geometry,
      way,
      phaseShare(at, requests.since[row], requests.until[row]),
      this.#spot,
    )
    this.#put(this.placement.add(row, -1, look.hollow))
  }

  #held(scene: Scene, row: number): void {
    const { geometry, moment } = scene
    const { requests } = moment
    const { front, room, dx, dy } = geometry.hold
    const full = placesAtFullPitch(room, geometry.pitch)
    const pitch = moment.held > full ? room / (moment.held - 1) : geometry.pitch
    const away = requests.place[row] * pitch
    const [x, y] = [front.x + dx * away, front.y + dy * away]
    const slide = this.#slide(scene, row)
    this.#spot.x = x
    this.#spot.y = y
    if (slide < 1 && requests.since[row] === requests.sentAt[row]) {
      const from = geometry.links[this.#figureOf(scene, row)]
      this.#spot.x = from.xs[0] + (x - from.xs[0]) * slide
      this.#spot.y = from.ys[0] + (y - from.ys[0]) * slide
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
    way.away = this.#away(scene, lane, this.crowd.waiting[lane] + this.crowd.step[lane])
    const share = phaseShare(at, requests.since[row], requests.until[row])
    alongWay(scene.geometry, way, share, this.#spot)
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
    const slide = this.#slide(scene, row)
    // Without a slot to stand in, a request is seen only until it has arrived.
    const isSeen = way.slot >= 0 || (slide < 1 && requests.since[row] === requests.sentAt[row])
    if (!isSeen) return
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
    answerSpot(scene.geometry, lane, half + share / 2, this.#spot)
    this.#put(this.placement.add(row, lane, look.answer))
  }

  /** Writes where a request is that slides into its place; false while it is not yet assigned. */
  #come(scene: Scene, row: number): boolean {
    const { requests } = scene.moment
    const slide = this.#slide(scene, row)
    const isFromClient = requests.since[row] === requests.sentAt[row]
    const way = this.#way
    way.figure = slide < 1 && isFromClient ? this.#figureOf(scene, row) : -1
    if (way.figure >= 0) return alongWay(scene.geometry, way, slide, this.#spot)
    const { front } = scene.geometry.lanes[way.lane]
    const { isDown } = scene.geometry
    const x = front.x - (isDown ? 0 : way.away)
    const y = front.y - (isDown ? way.away : 0)
    const slot = scene.geometry.lanes[way.lane].slots.points[way.slot]
    this.#spot.x = slot ? x + (slot.x - x) * slide : x
    this.#spot.y = slot ? y + (slot.y - y) * slide : y
    return true
  }

  #slide({ moment, isStill }: Scene, row: number): number {
    if (isStill) return 1
    const { since, until, sentAt } = moment.requests
    const isFromClient = since[row] === sentAt[row]
    const phase = until[row] < 0 ? -1 : until[row] - since[row]
    return slideShare(moment.at - since[row], isFromClient ? SLIDE : STEP, phase)
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
