// Where every drawn request of a moment is, as columns that are filled anew each frame.

/** How a request is drawn. */
export const look = {
  hollow: 0, // not yet assigned
  moving: 1, // on its way to its server
  waiting: 2, // in a queue, with a ring
  working: 3, // in a slot, with the work that is left
  answer: 4, // on its way back
  held: 5, // waits at the gateway, with a ring
} as const

export type Look = (typeof look)[keyof typeof look]

export class Placement {
  count = 0
  row = new Int32Array(0) // in the moment's columns
  x = new Float32Array(0)
  y = new Float32Array(0)
  lane = new Int16Array(0) // -1: none yet
  look = new Uint8Array(0)
  share = new Float32Array(0) // of patience spent, or of work left

  /** Forgets all rows; there is room for `most` afterwards. */
  reset(most: number): void {
    this.count = 0
    if (this.row.length >= most) return
    const size = Math.max(64, most * 2)
    this.row = new Int32Array(size)
    this.x = new Float32Array(size)
    this.y = new Float32Array(size)
    this.lane = new Int16Array(size)
    this.look = new Uint8Array(size)
    this.share = new Float32Array(size)
  }

  add(row: number, lane: number, kind: Look): number {
    const at = this.count
    this.count += 1
    this.row[at] = row
    this.lane[at] = lane
    this.look[at] = kind
    this.share[at] = 0
    return at
  }
}
