// A database that all servers wait for. Queries beyond what it does at once share it, and hinder
// one another besides: more servers then get less done. After the universal scalability law.
import type { World } from '../world'

/** The slot time of a request of so much work that begins now, with the queries under way. */
export const besideOthers = ({ scenario, state }: World, work: number): number => {
  const { database } = scenario
  if (database === undefined) return work
  const { connections, share, contention } = database
  const { busy, count } = state.servers
  let queries = 0
  for (let server = 0; server < count; server++) queries += busy[server]
  const beyond = queries - connections
  if (beyond <= 0) return work
  const stretch = (queries / connections) * (1 + contention * beyond)
  return Math.floor(work * (1 - share + share * stretch) + 0.5)
}
