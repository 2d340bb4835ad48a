// What of a server stands in comments, whatever the product: the balancer is not told.
import type { ServerSpec } from '../sim/scenario'
import { addressOf, type Ground } from './ground'

const faultsOf = ({ errors, memory, cache }: ServerSpec): string[] => [
  ...(errors > 0 ? [`errors ${errors}`] : []),
  ...(memory ? [`memory ${memory.limit} MiB`] : []),
  ...(cache ? ['cache'] : []),
]

/** Comments of one server: its room, and what only the run knows. */
export function serverNotes({ say }: Ground, server: ServerSpec): readonly string[] {
  const { name, slots, queue, speed, version, priority } = server
  const faults = faultsOf(server)
  const address = addressOf(server)
  return [
    say('server', { name, slots, queue }),
    ...(speed === 1 ? [] : [say('serverSpeed', { name, speed })]),
    ...(faults.length > 0 ? [say('serverFaults', { name, what: faults.join(', ') })] : []),
    ...(version === 'v1' ? [] : [say('serverVersion', { name, version })]),
    ...(priority > 0 ? [say('serverPriority', { name, level: priority })] : []),
    ...(address ? [] : [say('address', { name, address: server.address })]),
    ...(address?.isName ? [say('hostName', { name, address: address.text })] : []),
  ]
}
