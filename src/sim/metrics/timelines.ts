// The fold of health is loaded only for runs whose servers somebody looks after, or may.
import type { Run } from '../scenario/scenario'
import type { World } from '../world'
import type { HealthTimeline } from './healthTimeline'

export type { HealthTimeline }

type Maker = (world: World) => HealthTimeline

// At hand once it has been loaded.
const shelf: { maker: Maker | null } = { maker: null }

/** Puts the fold at hand. */
export const shelveTimeline = (maker: Maker): void => {
  shelf.maker = maker
}

const asksFor = ({ scenario }: Run): boolean => scenario.pools.some(({ health }) => health !== null)

/** The fold for a run; null where nobody looks after its servers. It must be at hand. */
export const timelineFor = (run: Run, world: World): HealthTimeline | null => {
  if (!asksFor(run)) return null
  if (shelf.maker === null) throw new Error('the fold of health is not at hand')
  return shelf.maker(world)
}

/** Whether the folds that the runs ask for are at hand. */
export const areTimelinesAtHand = (runs: readonly Run[]): boolean =>
  shelf.maker !== null || !runs.some(asksFor)

/** Loads the fold where a run asks for it. */
export const loadTimelines = async (runs: readonly Run[]): Promise<void> => {
  if (areTimelinesAtHand(runs)) return
  shelveTimeline((await import('./healthTimeline')).createTimeline)
}
