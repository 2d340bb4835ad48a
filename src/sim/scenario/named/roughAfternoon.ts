// The challenge of chapter 5: an office behind one address, a server that joins, one that must be
// off by 210 s, and a balancer that restarts. As it begins, the address is hashed.
import { hashed, regulars } from './regulars'

/** The scenario as a document. */
export const roughAfternoon = regulars({
  policy: hashed,
  lasts: 300,
  clients: { behindNat: 0.4 },
  interventions: [
    { at: '60s', do: 'server.add', server: { name: 's4' } },
    { at: '210s', do: 'server.remove', server: 's2' },
    { at: '240s', do: 'gateway.restart' },
  ],
})
