// Who gets the new version: by a draw for each request, in even turns, or by a draw for each user,
// under which whoever has it keeps it for as long as the weight only grows.
import type { HashedStream } from '../../random/hashed'
import type { Split } from '../../scenario/canarySpec'

/** Even turns: how far the new version is behind its share, in hundredths of a request. */
export interface Turns {
  behind: number
}

/** One request to be dealt out. */
interface Dealing {
  readonly split: Split
  readonly weight: number // percent
  readonly draws: HashedStream
  readonly turns: Turns
  readonly request: number // id
  readonly client: number
}

const BY_REQUEST = 0
const BY_USER = 1

/** Whether it goes to the new version. */
export const dealt = ({ split, weight, draws, turns, request, client }: Dealing): boolean => {
  if (split === 'user') return draws.uniformAt(client, BY_USER) * 100 < weight
  if (split === 'request') return draws.uniformAt(request, BY_REQUEST) * 100 < weight
  // The smooth weighted turn of nginx, for two: whoever is farther behind is next.
  turns.behind += weight
  if (turns.behind <= 50) return false
  turns.behind -= 100
  return true
}
