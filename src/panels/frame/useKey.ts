// What the key of the stages has to explain, as the lanes are now.
import { usePlayer, useReading, useSession } from '../../store'
import { serversOf } from '../controls/serversOf'
import {
  answerItemsOf,
  copyItemsOf,
  cordItemsOf,
  keyItemsOf,
  kindNamesOf,
  probeItems,
} from './keyItems'

/** What the key of the stages has to explain. */
export function useKey(session: string, hasMarks: boolean) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  const servers = lanes.map(serversOf)
  const most = servers.reduce((a, b) => (b.length > a.length ? b : a))
  const timeout = useReading(player, (one) => one.moment(lanes.length - 1).timeout, 4)
  const hasTurn = useReading(
    player,
    (one) => one.lanes.some((_, lane) => servers[lane].length > 1 && one.moment(lane).turn >= 0),
    4,
  )
  // Marks are of probes, but where a new version comes: those are explained where they stand.
  const hasProbes = hasMarks && lanes.every(({ scenario }) => scenario.release === undefined)
  const hasMemory = servers.flat().some(({ memory }) => memory !== null)
  return {
    items: [
      ...(hasProbes ? probeItems : []),
      ...keyItemsOf(hasTurn, hasMemory),
      ...(hasMarks ? copyItemsOf(lanes) : []),
      ...answerItemsOf(lanes),
      ...cordItemsOf(lanes),
    ],
    kinds: kindNamesOf(lanes),
    servers: most.map(({ name }) => name),
    patience: timeout,
  }
}
