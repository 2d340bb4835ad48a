// How busy each server has been in the last seconds, from the finished cells behind an instant.
import type { CellsView, ServerMoment } from '../sim'

/** The cells of the window that ends at `at`: from `first` up to, not including, `end`. */
export function windowAt(cells: CellsView, at: number): { first: number; end: number } {
  const end = Math.min(cells.count, Math.floor(at / cells.width))
  return { first: Math.max(0, end - cells.windowCells), end }
}

const meanOf = (column: Float32Array, first: number, end: number): number => {
  let sum = 0
  for (let i = first; i < end; i += 1) sum += column[i]
  return end > first ? sum / (end - first) : 0
}

/** Busy share of its slots over the window, 0 to 1, by place in `servers`. Before the first cell is
 * finished: since the start of the run. */
export function utilizationAt(
  cells: CellsView,
  at: number,
  servers: readonly ServerMoment[],
): Float32Array {
  const { first, end } = windowAt(cells, at)
  return Float32Array.from(servers, ({ id, busyTime, slots }) => {
    if (slots <= 0 || at <= 0) return 0
    const column = cells.servers[id]?.busy
    const busy = column && end > first ? meanOf(column, first, end) : busyTime / at
    return Math.min(1, busy / slots)
  })
}

/** Attempts sent to each server per second over the window, by place in `servers`. */
export function ratesAt(
  cells: CellsView,
  at: number,
  servers: readonly ServerMoment[],
): Float32Array {
  const { first, end } = windowAt(cells, at)
  return Float32Array.from(servers, ({ id }) => {
    const column = cells.servers[id]?.assigned
    return column ? (meanOf(column, first, end) * 1e6) / cells.width : 0
  })
}

/** Most requests in flight over the window, at least `now`: what decides how many one dot is, so
 * that dots do not come and go with every request. */
export function crowdAt(cells: CellsView, at: number, now: number): number {
  const { first, end } = windowAt(cells, at)
  let most = now
  for (let i = first; i < end; i += 1) most = Math.max(most, cells.inFlight[i])
  return most
}
