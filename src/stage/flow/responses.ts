// The last answers of each lane as ticks, the newest at the right: height is latency.
import type { Moment } from '../../sim'
import type { Geometry } from '../layout/geometry'
import type { Crowd } from './crowd'

const SMALLEST_TICK = 1.5

/** Where the drawn ticks are, as columns. */
export class Ticks {
  count = 0
  readonly request: number[] = []
  readonly x: number[] = []
  readonly y: number[] = [] // foot of the tick
  readonly height: number[] = []
  readonly isLost: boolean[] = []
  #taken = new Int32Array(0)

  /** Reads the answers of a moment; `full` is the latency of a tick of full height. */
  read(scene: { moment: Moment; geometry: Geometry; crowd: Crowd; full: number }): void {
    const { geometry, crowd, full } = scene
    const { recent } = scene.moment
    const lanes = geometry.lanes.length
    if (this.#taken.length !== lanes) this.#taken = new Int32Array(lanes)
    this.#taken.fill(0)
    this.count = 0
    for (let row = recent.count - 1; row >= 0; row -= 1) {
      const lane = crowd.laneOfId(geometry, recent.server[row])
      const strip = lane >= 0 ? geometry.lanes[lane].responses : null
      if (!strip || this.#taken[lane] >= strip.count) continue
      const apart = (strip.to - strip.from) / strip.count
      const at = this.count
      this.count += 1
      this.isLost[at] = recent.fate[row] !== 0
      const share = this.isLost[at] ? 1 : Math.min(1, recent.latency[row] / full)
      this.request[at] = recent.request[row]
      this.x[at] = strip.to - (this.#taken[lane] + 0.5) * apart
      this.y[at] = strip.y
      this.height[at] = Math.max(SMALLEST_TICK, share * strip.height)
      this.#taken[lane] += 1
    }
  }
}
