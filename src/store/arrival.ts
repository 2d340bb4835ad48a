// What a link or a run file brings: the runs of one figure and what was on the screen.
import type { SimTime } from '../sim'
import type { Run } from '../sim/scenario'
import type { View } from './session'

export interface Arrival {
  /** Session that it is for; null: the panel of the page. */
  readonly figure: string | null
  readonly lanes: readonly Run[]
  readonly at: SimTime
  readonly view: View
  /** What the log's digest began with at `at`, by lane; null where nothing was said. */
  readonly digests: readonly string[] | null
  readonly engine: string
}
