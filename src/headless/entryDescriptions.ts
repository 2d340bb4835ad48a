// What the keys mean that say how clients find one of several gateways, for editors.

/** By "owner.key", or "owner(kind).key" where a kind gives the key a meaning of its own. */
export const entryDescriptions: Readonly<Record<string, string>> = {
  'scenario.entry':
    'How clients find one of several gateways. Default: they are dealt out to them in turn.',
  'entry.by': 'dns: by a name; ecmp: by one address, with routers that spread flows over paths.',
  'entry(dns).ttl': 'How long a resolver remembers an answer, a duration. Default 60s.',
  'entry(dns).resolvers': 'Resolvers that the clients share, 1 to 500. Default 10.',
  'entry(dns).largest': 'Share of the clients that ask the first resolver. Default: all alike.',
  'entry(dns).stubborn': 'Share of the resolvers that remember for floor at least. Default 0.',
  'entry(dns).floor': 'What those remember an answer for, a duration. Default 5m.',
  'entry(dns).weights':
    'How often each gateway is named; 0: only where all others are down. Default: all alike.',
  'entry(dns).check': 'How the name server looks after the gateways. Default: not at all.',
  'check.interval': 'Time between two looks, a duration from 100ms. Default 30s.',
  'check.fall': 'Failures in a row until one is no longer named, 1 to 10. Default 3.',
  'entry(ecmp).hash':
    'modulo: a path that goes moves nearly all flows; consistent: only its own. Default modulo.',
  'scenario.regions':
    'Each gateway and the pool of its number are a region. Default: gateways share their servers.',
  'regions.replication':
    'async: a write is answered before other regions have it; sync: after. Default async.',
  'regions.lag': 'async: from a write until other regions have it, up to 10m. Default 1s.',
  'regions.roundTrip': 'sync: by how much a write is longer, up to 10s. Default 60ms.',
  'regions.writes': 'Share of the requests that write, 0 to 1. Default 1.',
  'intervention(gateway.down).gateway': 'Its number, from 1.',
  'intervention(gateway.up).gateway': 'Its number, from 1.',
}
