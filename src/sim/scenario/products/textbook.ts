// The rules of the textbook: what a policy does where no dialect is named.
import { duration, SECOND } from '../../time'
import { type Rules, rule } from './rules'

/** Every policy as its textbook has it, with the options that it takes. */
export const textbook: Rules = {
  'round-robin': rule(),
  'least-connections': rule(),
  random: rule(),
  'power-of-two': rule({ takes: ['choices'], usual: { choices: 2 } }),
  'ip-hash': rule(),
  hash: rule({ takes: ['key'], usual: { key: 'client' } }),
  'ring-hash': rule({ takes: ['key', 'points'], usual: { key: 'client', points: 100 } }),
  'bounded-ring-hash': rule({
    takes: ['key', 'points', 'factor'],
    usual: { key: 'client', points: 100, factor: 125 },
  }),
  maglev: rule({ takes: ['key', 'tableSize'], usual: { key: 'client', tableSize: 65_537 } }),
  // Without choices it looks at all.
  'peak-ewma': rule({ takes: ['choices', 'decay'], usual: { decay: duration(10 * SECOND) } }),
  'least-response-time': rule(),
  'shortest-expected-delay': rule(),
  'never-queue': rule(),
  first: rule(),
  'join-shortest-queue': rule(),
  'join-idle-queue': rule(),
  'central-queue': rule(),
}
