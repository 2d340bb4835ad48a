// Many runs at once, by a part that is fetched when somebody first asks for such runs.
import type { RunSummary } from '../sim'
import type { Job } from './replication'
import type { ReplicateOptions } from './replications'

/** The figures of every job, in the order of the jobs; null when it was called off. */
export async function replicate(
  jobs: readonly Job[],
  options: ReplicateOptions = {},
): Promise<readonly RunSummary[] | null> {
  const found = await import('./replications')
  return found.replicate(jobs, options)
}
