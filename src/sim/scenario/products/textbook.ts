// The rules of the textbook: what a policy does where no dialect is named.
import { duration, SECOND } from '../../time'
import { laterRule, type Rules, rule } from './rules'

/** Every policy as its textbook has it, with the options that it takes. */
export const textbook: Rules = {
  'round-robin': rule(),
  'least-connections': rule(),
  random: rule(),
  'power-of-two': rule({ takes: ['choices'], usual: { choices: 2 } }),
  'ip-hash': laterRule(),
  hash: laterRule({ takes: ['key'], usual: { key: 'client' } }),
  'ring-hash': laterRule({ takes: ['key', 'points'], usual: { key: 'client', points: 100 } }),
  'bounded-ring-hash': laterRule({
    takes: ['key', 'points', 'factor'],
    usual: { key: 'client', points: 100, factor: 125 },
  }),
  maglev: laterRule({ takes: ['key', 'tableSize'], usual: { key: 'client', tableSize: 65_537 } }),
  'peak-ewma': laterRule({
    takes: ['choices', 'decay'],
    usual: { choices: 2, decay: duration(10 * SECOND) },
  }),
  'least-response-time': laterRule(),
  'shortest-expected-delay': laterRule(),
  'never-queue': laterRule(),
  first: laterRule(),
  'join-shortest-queue': laterRule(),
  'join-idle-queue': laterRule(),
  'central-queue': laterRule(),
}
