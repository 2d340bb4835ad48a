// What the keys of sessions and of affinity mean, for editors.

/** By "owner.key", or "owner(kind).key" where a kind gives the key a meaning of its own. */
export const sessionDescriptions: Readonly<Record<string, string>> = {
  'traffic.sessions': 'What users keep, and how they differ; with arrivals of kind sessions.',
  'sessions.state': 'Where a cart is kept. Default memory, of the server that served last.',
  'sessions.delay': 'Slot time for the store, or for a copy, a duration. Default 0ms.',
  'sessions.login': 'Slot time of a login, a duration. Default: nobody logs in.',
  'sessions.expiry': 'A server forgets who has not come for so long. Default 30m.',
  'sessions.bots': 'Share of the users that are bots, 0 to 1. Default 0.',
  'sessions.roaming': 'Share of requests before which the address has changed. Default 0.',
  'sessions.privateWindows': 'Share of requests from a new private window. Default 0.',
  'arrivals(sessions).start': 'Users who are there at the start. Default 0.',
  'arrivals(sessions).rate': 'Users who come a second, by chance.',
  'arrivals(sessions).requests': 'Requests that each user sends.',
  'arrivals(sessions).think':
    'Pause between an answer and the next request: a duration, the mean of an exponential pause, ' +
    'or an object.',
  'scenario.affinity': 'How users find the server that knows them. Default: they do not.',
  'affinity.kind': 'What names the server.',
  'affinity.dialect': 'The product whose manner is meant.',
  'affinity.name': 'Name of the cookie or header. Default lb, or that of the product.',
  'affinity.redispatch': 'Who is refused may be sent to another server. Default true.',
  'affinity.strict': '503 where the server named cannot be used. Default false.',
  'affinity.pause': 'Before the same server is tried again. Default 0ms; haproxy: 1s.',
  'affinity.key': 'What an entry is found by. Default session.',
  'affinity.size': 'Entries that the table may have, 1 to 1,000,000. Default 200,000.',
  'affinity.expiry': 'An entry that was not used for so long is forgotten. Default 30m.',
  'affinity.whenFull': 'evict: the entry used longest ago goes; refuse: no new one comes.',
  'affinity.peer': 'A second balancer has a copy of the table. Default: none has.',
  'peer.lag': 'How long an entry takes to reach the copy, a duration. Default 0ms.',
  'intervention(clients.move).traffic': 'Name of the traffic.',
  'intervention(clients.move).share': 'Share of the users there whose address changes, 0 to 1.',
  'intervention(clients.forget).traffic': 'Name of the traffic.',
  'intervention(clients.forget).share': 'Share of the users there who lose their cookies, 0 to 1.',
}
