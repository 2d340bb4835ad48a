// On paper the flow is drawn in shapes: a page that is to be printed says by what.
import { type ComponentType, createContext } from 'react'
import type { Geometry } from './layout/geometry'
import type { Palette } from './palette'
import type { StagePlayer } from './useStage'

export interface DrawnFlowProps {
  readonly player: StagePlayer
  readonly lane: number
  readonly geometry: Geometry
  readonly palette: Palette
  /** Latency of a response tick of full height, in microseconds; 0: patience decides. */
  readonly full: number
}

/** What draws the flow in place of a canvas; null on a screen. */
export const DrawnFlowContext = createContext<ComponentType<DrawnFlowProps> | null>(null)
