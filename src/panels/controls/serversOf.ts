import type { Run, ServerSpec } from '../../sim/scenario'

/** The servers that a run begins with, of all its pools, in order. */
export const serversOf = ({ scenario }: Pick<Run, 'scenario'>): readonly ServerSpec[] =>
  scenario.pools.flatMap(({ servers }) => servers)
