// Lost requests fall as crosses from where they were lost, and fade.
import { causes, type Moment, phases } from '../../sim'
import type { Geometry } from '../layout/geometry'
import type { Crowd } from './crowd'
import { isDrawn } from './density'
import { FALL } from './motion'

const CROSSES = 80 // more at once could not be told apart
const BELOW = 11.4 // where the fall begins, for a dot of radius 4.2
const DEEP = 8.2 // how far it falls
const COLUMNS = 4 // side by side, so that crosses do not cover each other
const APART = 9
const REJECTED = 2 // as RecentColumns codes it

interface Fall {
  readonly moment: Moment
  readonly geometry: Geometry
  readonly crowd: Crowd
}

/** Where the drawn crosses are, as columns. */
export class Losses {
  count = 0
  readonly x: number[] = []
  readonly y: number[] = []
  readonly alpha: number[] = []
  readonly request: number[] = []
  readonly #spot = { x: 0, y: 0 }

  read(scene: Fall & { readonly every: number }): void {
    const { moment, geometry, crowd, every } = scene
    const { recent, at } = moment
    const scale = geometry.dot / 4.2
    this.count = 0
    for (let row = recent.count - 1; row >= 0 && this.count < CROSSES; row -= 1) {
      const age = at - recent.at[row]
      if (age >= FALL) break
      if (recent.fate[row] === 0 || recent.answer[row] !== 0) continue
      if (!isDrawn(recent.request[row], every, 1)) continue
      const lane = crowd.laneOfId(geometry, recent.server[row])
      this.#lostAt(scene, row, lane)
      const fallen = age / FALL
      const to = this.count
      this.x[to] = this.#spot.x
      this.y[to] = this.#spot.y + (BELOW + DEEP * fallen) * scale
      this.alpha[to] = 1 - 0.85 * fallen
      this.request[to] = recent.request[row]
      this.count += 1
    }
  }

  #lostAt(scene: Fall, row: number, lane: number) {
    const { geometry, moment } = scene
    const request = moment.recent.request[row]
    const aside = (request % COLUMNS) * APART * (geometry.dot / 4.2)
    const spot = this.#spot
    if (lane < 0) {
      spot.x = geometry.hub.x - (geometry.isDown ? -aside : aside + geometry.dot * 2)
      spot.y = geometry.hub.y - (geometry.isDown ? geometry.dot * 5 : 0)
      return
    }
    const { front, box } = geometry.lanes[lane]
    const phase = phases[moment.recent.phase[row]]
    const isWork = phase === 'inService' || phase === 'toGatewayBack' || phase === 'toClient'
    const away = this.#away(scene, row, lane)
    if (geometry.isDown) {
      // Beside the queue: below it stands the server.
      spot.x = front.x + geometry.dot * 2.8
      spot.y = (isWork ? box.y + 4 : front.y - away) - BELOW - (aside * 2) / 3
      return
    }
    spot.x = isWork ? box.x + 12 + aside : front.x - away - geometry.dot / 2 - aside
    spot.y = isWork ? box.y + box.height - BELOW * 0.6 : front.y
  }

  /** How far from the front of its queue a request was lost. */
  #away({ moment, geometry, crowd }: Fall, row: number, lane: number): number {
    const { recent } = moment
    const { room } = geometry.lanes[lane]
    // Refused for want of a waiting place: that happens at the end of the line.
    if (recent.fate[row] === REJECTED)
      return Math.min(room, crowd.waiting[lane] * crowd.pitch[lane])
    // A crash loses the whole line at once.
    const isReset = causes[recent.cause[row]] === 'reset'
    return isReset ? (recent.request[row] * geometry.pitch) % room : 0
  }
}
