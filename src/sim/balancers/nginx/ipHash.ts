// nginx's ip_hash.
// What it knows: the address of the client, the list with its weights, who is open.
// What it does: from 89 on, each octet in turn: times 113, plus the octet, modulo 6,271; the result
//   modulo the slots of the whole list. Only the first three octets of an IPv4 address count: a /24
//   shares one server. Where nobody is open there, the octets are fed in again from that hash on;
//   after one try and 20 more, smooth round robin.
// Cost per decision: a few products and a search by halving for each try.
// When it fails: a company behind one address is one server's burden; a line more or less in the
//   list moves nearly everybody; `down` only its own.
// Reference: nginx 1.22.1, src/http/modules/ngx_http_upstream_ip_hash_module.c.
import { octetsOf } from '../address'
import type { Choice } from '../balancer'
import { createPeers, type Peers } from './peers'
import { createSlots, type Slots, slotOwner } from './slots'
import { defineTrying } from './tries'

const START = 89

/** The hash of an address, going on from `hash`: 0 to 6,270. What is no address (a client on a Unix
 * socket) is three octets of 0. */
export const stirAddress = (address: string, hash = START): number => {
  const { bytes, count } = octetsOf(address)
  let stirred = hash
  for (let index = 0; index < (count === 16 ? 16 : 3); index++) {
    stirred = (stirred * 113 + (count === 0 ? 0 : bytes[index])) % 6_271
  }
  return stirred
}

/** What nginx does under `ip_hash`. */
export const nginxIpHash = defineTrying<Peers & Slots>({
  id: 'nginx:ip-hash',
  needs: ['weight', 'client'],
  memory: (pool) => ({ ...createPeers(pool), ...createSlots(pool) }),
  keyOf: ({ request }) => request.address,
  start: () => START,
  tryAt({ memory }: Choice<Peers & Slots>, address, walk) {
    walk.hash = stirAddress(address, walk.hash)
    return slotOwner(memory, walk.hash % memory.total)
  },
  forgives: true,
})
