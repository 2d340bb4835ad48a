// The flow of requests on one canvas: geometry and colors change seldom, the moment every frame.
import type { Moment } from '../sim'
import { type StampBook, stampBook } from './flow/book'
import { type Cord, cordsOf, sameCords } from './flow/cords'
import type { FormsOfTraffic } from './flow/forms'
import { drawGround, type LaneState } from './flow/ground'
import { Losses } from './flow/losses'
import { ringSpan } from './flow/motion'
import { paint } from './flow/paint'
import { Placer } from './flow/place'
import { Raster } from './flow/raster'
import { Ticks } from './flow/responses'
import { Returns } from './flow/returns'
import type { Geometry } from './layout/geometry'
import { laneOf } from './layout/geometry'
import type { Palette } from './palette'

/** What a frame depends on beside the moment. */
export interface FrameOptions {
  readonly every: number // one dot stands for so many requests
  readonly chosen: number // id of the request that is asked; -1: none
  readonly isStill: boolean // reduced motion: nothing travels
  readonly full: number // latency of a full response tick, in microseconds; 0: patience decides
  readonly hop: number // network delay of one hop, in microseconds
  readonly forms: FormsOfTraffic
}

/** What a lane's ground shows of its servers. */
export function laneStates(moment: Moment, geometry: Geometry): LaneState[] {
  const states = geometry.lanes.map(() => ({ isCut: true, isEmpty: true }))
  moment.servers.forEach(({ present, admin, condition }, i) => {
    const state = states[laneOf(geometry, i)]
    if (!state) return
    if (present && (admin === 'up' || admin === 'backup')) state.isCut = false
    if (present && admin !== 'down' && condition !== 'crashed') state.isEmpty = false
  })
  return states
}

const sameStates = (a: readonly LaneState[], b: readonly LaneState[]): boolean =>
  a.length === b.length &&
  a.every(({ isCut, isEmpty }, i) => isCut === b[i].isCut && isEmpty === b[i].isEmpty)

export class Flow {
  readonly placer = new Placer()
  readonly ticks = new Ticks()
  readonly losses = new Losses()
  readonly returns = new Returns()
  #setting: { geometry: Geometry; palette: Palette; ratio: number } | null = null
  #raster = new Raster(1, 1)
  #book: StampBook | null = null
  #states: readonly LaneState[] = []
  #cords: readonly Cord[] = []

  get raster(): Raster {
    return this.#raster
  }

  /** Takes a new size, cast or theme on; the next frame is drawn from scratch. */
  set(geometry: Geometry, palette: Palette, ratio: number): void {
    const before = this.#setting
    if (before?.geometry === geometry && before.palette === palette && before.ratio === ratio)
      return
    this.#setting = { geometry, palette, ratio }
    const width = Math.max(1, Math.round(geometry.width * ratio))
    const height = Math.max(1, Math.round(geometry.height * ratio))
    if (this.#raster.width !== width || this.#raster.height !== height)
      this.#raster = new Raster(width, height)
    this.#book = stampBook(geometry, ratio, palette.outline)
    this.#states = []
  }

  /** Draws what stands still anew where it has changed. */
  #ground(moment: Moment): void {
    if (!this.#setting) return
    const { geometry } = this.#setting
    const states = laneStates(moment, geometry)
    const laneOfId = (id: number) => this.placer.crowd.laneOfId(geometry, id)
    const cords = cordsOf(moment.connections, geometry, laneOfId)
    if (sameStates(states, this.#states) && sameCords(cords, this.#cords)) return
    this.#states = states
    this.#cords = cords
    drawGround({ ...this.#setting, raster: this.#raster, states, cords })
  }

  /** Paints a moment into the raster. */
  draw(moment: Moment, options: FrameOptions): void {
    const { every, chosen, isStill, full, hop, forms } = options
    if (!this.#setting || !this.#book) return
    const { geometry, palette, ratio } = this.#setting
    const raster = this.#raster
    const placement = this.placer.place({ moment, geometry, every, chosen, isStill, hop })
    const { crowd } = this.placer
    this.#ground(moment)
    this.ticks.read({ moment, geometry, crowd, full: full || ringSpan(moment.timeout) })
    this.losses.read({ moment, geometry, crowd, every })
    this.returns.read({ moment, geometry, every, hop, isStill })
    const { ticks, losses, returns } = this
    const book = this.#book
    paint({
      raster,
      ratio,
      geometry,
      palette,
      book,
      moment,
      placement,
      crowd,
      ticks,
      losses,
      returns,
      forms,
      every,
    })
  }
}
