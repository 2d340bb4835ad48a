// The count of checks that a server has passed and failed, as one whole number from 0 to
// rise + fall - 1: below `rise` it is out. A failure while it is in leads one step down, and out of
// the last step to 0; one while it is out leads to 0; a pass leads one step up, and from the step
// where it is in to the top. So `fall` failures in a row take a server out, and `rise` passes in a
// row let it back in. Every product here counts so; they differ in where a server begins.
// Reference: HAProxy src/check.c (set_server_check_status), Envoy health_checker_base_impl.cc.
import type { ActiveChecks } from '../scenario/healthSpec'

/** How many failures and passes in a row change the state of a server. */
export type Thresholds = Pick<ActiveChecks, 'fall' | 'rise'>

/** The step of a server that has never failed. */
export const topOf = ({ fall, rise }: Thresholds): number => rise + fall - 1

/** The step at which a server begins: well, well until its first failure, or unknown. */
export const firstStep = (thresholds: Thresholds, begins: ActiveChecks['begins']): number => {
  if (begins === 'full') return topOf(thresholds)
  return begins === 'edge' ? thresholds.rise : thresholds.rise - 1
}

/** The step after a check that was passed. */
export const stepUp = (step: number, thresholds: Thresholds): number =>
  step + 1 >= thresholds.rise ? topOf(thresholds) : step + 1

/** The step after a check that failed. */
export const stepDown = (step: number, { rise }: Thresholds): number =>
  step - 1 < rise ? 0 : step - 1

/** True where a server on this step is believed to be well. */
export const isIn = (step: number, { rise }: Thresholds): boolean => step >= rise
