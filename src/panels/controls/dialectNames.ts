// Products are called the same in every language.
import type { Dialect } from '../../sim'

/** The name of a product. */
export const dialectNames: Readonly<Record<Dialect, string>> = {
  nginx: 'nginx',
  haproxy: 'HAProxy',
  envoy: 'Envoy',
  lvs: 'LVS',
}
