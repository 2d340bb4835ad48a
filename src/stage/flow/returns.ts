// What the balancer answers itself never goes to a server: it is handed back at its left side, each
// kind of answer in a row and a shape of its own, and fades.
import { answers, type Moment } from '../../sim'
import type { Geometry } from '../layout/geometry'
import { code } from './crowd'
import { isDrawn } from './density'
import { FALL } from './motion'

const MARKS = 80 // more at once could not be told apart
const AWAY = { across: 52, down: 28 } // how far a mark is handed back, for a dot of radius 4.2
const BESIDE = 8 // where that begins, from the balancer's edge
const APART = 11.5 // between two rows
const SERVER = answers.indexOf('server')

// Rows by answer, counted from the middle, where requests come in: below it and above it.
const ROWS: readonly number[] = answers.map((answer) => {
  const rows = { server: 0, cache: 1, redirect: -1, 'not-found': 2, blocked: -2, made: 3 }
  return rows[answer]
})

interface Scene {
  readonly moment: Moment
  readonly geometry: Geometry
  readonly every: number
  readonly hop: number // microseconds from the balancer to a client
  readonly isStill: boolean // nothing travels: it stands where it was handed over
}

/** Where the answers of the balancer itself are drawn, as columns. */
export class Returns {
  count = 0
  readonly x: number[] = []
  readonly y: number[] = []
  readonly alpha: number[] = []
  readonly request: number[] = []
  readonly answer: number[] = [] // index into `answers`

  read(scene: Scene): void {
    const { moment, every } = scene
    const { at, recent, requests } = moment
    this.count = 0
    for (let row = recent.count - 1; row >= 0 && this.count < MARKS; row -= 1) {
      const age = at - recent.at[row] + scene.hop
      if (age >= FALL + scene.hop) break
      if (!isDrawn(recent.request[row], every, 1)) continue
      this.#add(scene, { request: recent.request[row], answer: recent.answer[row], age })
    }
    for (let row = 0; row < requests.count && this.count < MARKS; row += 1) {
      if (requests.phase[row] !== code.toClient || requests.answer[row] === SERVER) continue
      if (!isDrawn(requests.id[row], every, requests.stride)) continue
      const age = at - requests.since[row]
      this.#add(scene, { request: requests.id[row], answer: requests.answer[row], age })
    }
  }

  #add(scene: Scene, mark: { request: number; answer: number; age: number }): void {
    if (mark.answer === SERVER || mark.age >= FALL) return
    const { geometry, isStill } = scene
    const scale = geometry.dot / 4.2
    const gone = mark.age / FALL
    const { hub, isDown } = geometry
    const long = isDown ? AWAY.down : AWAY.across
    const away = (BESIDE + (isStill ? 0 : long * gone)) * scale
    const aside = ROWS[mark.answer] * APART * scale
    const at = this.count
    this.x[at] = isDown ? hub.x + aside : hub.x - away
    this.y[at] = isDown ? hub.y - away : hub.y + aside
    this.alpha[at] = 1 - 0.85 * gone
    this.request[at] = mark.request
    this.answer[at] = mark.answer
    this.count += 1
  }
}
