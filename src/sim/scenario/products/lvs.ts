// What the Linux Virtual Server (IPVS) does under each policy, in the words of its schedulers. A
// `rule` has its Balancer in sim/balancers/lvs; a `laterRule` waits for one.
import { laterRule, type Rules } from './rules'

/** Sizes that CONFIG_IP_VS_MH_TAB_INDEX allows: primes near 2^8 to 2^17. */
const tables = [251, 509, 1_021, 2_039, 4_093, 8_191, 16_381, 32_749, 65_521, 131_071] as const

/** LVS's answer to every policy. */
export const lvs: Rules = {
  'round-robin': laterRule({
    takes: ['variant'],
    words: { variant: ['rr', 'wrr'] },
    usual: { variant: 'wrr' },
  }),
  'least-connections': laterRule({
    takes: ['variant'],
    words: { variant: ['lc', 'wlc'] },
    usual: { variant: 'wlc' },
  }),
  random: 'lvs-random',
  'power-of-two': laterRule(), // twos, since Linux 5.12
  // sh; with the flag sh-fallback it takes another server where it would drop
  'ip-hash': laterRule({
    takes: ['variant'],
    words: { variant: ['drop', 'fallback'] },
    usual: { variant: 'drop' },
  }),
  hash: 'lvs-hash',
  'ring-hash': 'lvs-ring-hash',
  'bounded-ring-hash': 'lvs-bounded-ring-hash',
  // mh, with the flag mh-fallback or without
  maglev: laterRule({
    takes: ['key', 'tableSize', 'variant'],
    words: { key: ['client'], tableSize: tables, variant: ['drop', 'fallback'] },
    usual: { key: 'client', tableSize: 4_093, variant: 'drop' },
  }),
  'peak-ewma': 'lvs-peak-ewma',
  'least-response-time': 'lvs-least-response-time',
  'shortest-expected-delay': laterRule(), // sed
  'never-queue': laterRule(), // nq
  first: 'lvs-first',
  'join-shortest-queue': 'lvs-join-shortest-queue',
  'join-idle-queue': 'lvs-join-idle-queue',
  'central-queue': 'lvs-central-queue',
}
