// What the versions of a scenario, and the formats of its data, are called.
import type { Scenario } from '../scenario/scenario'

/** Names of all versions of a scenario: those that it describes, then those that servers name. */
export const versionNames = ({ versions = [], pools }: Scenario): readonly string[] => {
  const names = versions.map(({ name }) => name)
  for (const { servers } of pools)
    for (const { version } of servers) if (!names.includes(version)) names.push(version)
  return names
}

/** Names of all formats of shared data. */
export const formatsOf = ({ versions = [] }: Scenario): readonly string[] => {
  const names = new Set<string>()
  for (const { reads, writes } of versions) {
    if (writes !== null) names.add(writes)
    for (const one of reads ?? []) names.add(one)
  }
  return [...names]
}
