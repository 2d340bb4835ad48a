// The names of policies and of the products whose rules can be asked for.

/** Every policy, in the order of the catalogue. */
export const policyKinds = [
  'round-robin',
  'least-connections',
  'random',
  'power-of-two',
  'ip-hash',
  'hash',
  'ring-hash',
  'bounded-ring-hash',
  'maglev',
  'peak-ewma',
  'least-response-time',
  'shortest-expected-delay',
  'never-queue',
  'first',
  'join-shortest-queue',
  'join-idle-queue',
  'central-queue',
] as const

/** A policy's name. */
export type PolicyKind = (typeof policyKinds)[number]

/** The products whose rules can be asked for. */
export const dialects = ['nginx', 'haproxy', 'envoy', 'lvs'] as const

/** A product whose rule can be asked for. */
export type Dialect = (typeof dialects)[number]
