// Which two lanes are set against each other; a choice of the view, which a link carries.
import type { View } from '../../store'

/** The pair that the view names; the first two lanes where it names none that is there. */
export function pairIn(view: View, lanes: number): readonly [number, number] {
  const isLane = (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < lanes
  const first = isLane(view.first) ? view.first : 0
  const second = isLane(view.second) ? view.second : 1
  if (first !== second) return [first, second]
  return [first, first === 0 ? 1 : 0]
}
