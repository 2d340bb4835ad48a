// The shops of chapter 3 under other rules than they open with: the lanes of its comparisons.
import type { ScenarioDocument } from '../schema'

type Gateway = NonNullable<ScenarioDocument['gateway']>

/** The same customers and counters under another policy. */
export const underRule = (
  document: ScenarioDocument,
  policy: NonNullable<Gateway['policy']>,
): ScenarioDocument => ({ ...document, gateway: { ...document.gateway, policy } })
