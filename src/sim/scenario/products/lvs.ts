// What the Linux Virtual Server (IPVS) does under each policy, in the words of its schedulers. Each
// `rule` has its Balancer in sim/balancers/lvs.
import { type Rules, rule } from './rules'

/** Sizes that CONFIG_IP_VS_MH_TAB_INDEX allows: primes near 2^8 to 2^17. */
const tables = [251, 509, 1_021, 2_039, 4_093, 8_191, 16_381, 32_749, 65_521, 131_071] as const

const maglevVariants = ['drop', 'fallback', 'port', 'port-fallback'] as const

/** LVS's answer to every policy. */
export const lvs: Rules = {
  'round-robin': rule({
    takes: ['variant'],
    words: { variant: ['rr', 'wrr'] },
    usual: { variant: 'wrr' },
  }),
  'least-connections': rule({
    takes: ['variant'],
    words: { variant: ['lc', 'wlc'] },
    usual: { variant: 'wlc' },
  }),
  random: 'lvs-random',
  'power-of-two': rule(), // twos, since Linux 5.12
  // sh; with the flags sh-fallback (another server where it would drop) and sh-port; or as older
  // kernels hashed
  'ip-hash': rule({
    takes: ['variant'],
    words: { variant: ['drop', 'fallback', 'port', 'port-fallback', 'last-octet'] },
    usual: { variant: 'drop' },
  }),
  hash: 'lvs-hash',
  'ring-hash': 'lvs-ring-hash',
  'bounded-ring-hash': 'lvs-bounded-ring-hash',
  // mh, with the flags mh-fallback and mh-port or without
  maglev: rule({
    takes: ['key', 'tableSize', 'variant'],
    words: { key: ['client'], tableSize: tables, variant: maglevVariants },
    usual: { key: 'client', tableSize: 4_093, variant: 'drop' },
  }),
  'peak-ewma': 'lvs-peak-ewma',
  'least-response-time': 'lvs-least-response-time',
  'shortest-expected-delay': rule(), // sed
  'never-queue': rule(), // nq
  first: 'lvs-first',
  'join-shortest-queue': 'lvs-join-shortest-queue',
  'join-idle-queue': 'lvs-join-idle-queue',
  'central-queue': 'lvs-central-queue',
}
