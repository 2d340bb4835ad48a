// How high panels stand in a chapter, in pixels: the middle of their figures, measured. A figure
// with a long question, or with more lanes, is higher.
import type { PanelArrangement } from './size'

type Heights = Readonly<Record<PanelArrangement, number>>

const as = (course: number, embed: number, phone: number): Heights => ({ course, embed, phone })

const usual = as(620, 420, 1060)

const heights: Readonly<Record<string, Heights>> = {
  'one-or-three': as(709, 550, 1530),
  'bigger-or-more': as(620, 470, 1300),
  'utilization-curve': as(668, 919, 1284),
  headroom: as(708, 517, 1529),
  compare: as(1380, 1600, 2880),
  'hash-ring': as(776, 1033, 1976),
  routes: as(690, 666, 1215),
  health: as(652, 471, 1140),
  sessions: as(1525, 1760, 3050),
  'blue-green': as(825, 880, 1950),
  canary: as(772, 805, 1400),
  autoscaling: as(940, 840, 1605),
  capacity: as(618, 905, 1437),
  'price-curves': as(568, 866, 1156),
  regions: as(953, 1180, 1894),
}

/** The height that is kept for a panel. */
export const heightOf = (panel: string, arrangement: PanelArrangement): number =>
  (heights[panel] ?? usual)[arrangement]
