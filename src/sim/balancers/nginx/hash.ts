// nginx's `hash KEY`.
// What it knows: the key of the request, the list with its weights, who is open.
// What it does: 15 bits of the key's CRC-32, modulo the slots of the whole list. Where nobody is
//   open there, the number of the try is put before the key and the new hash added to the old one.
//   After one try and 20 more, or without a key, smooth round robin.
// Cost per decision: one CRC-32 and a search by halving for each try.
// When it fails: a line more or less in the list moves nearly all keys; `down` does not.
// Reference: nginx 1.22.1, src/http/modules/ngx_http_upstream_hash_module.c.
import type { Choice } from '../balancer'
import { crc32 } from '../hashes/crc32'
import { createPeers, type Peers } from './peers'
import { createSlots, type Slots, slotOwner } from './slots'
import { defineTrying } from './tries'

// Sums of the numbers that are put before the key: none, "1", "2", ...
const before = Uint32Array.from({ length: 64 }, (_, step) => (step === 0 ? 0 : crc32(String(step))))

/** 15 bits of a key, after `step` tries that failed: 0 to 32,767. */
const hashAt = (key: string, step: number): number => (crc32(key, before[step]) >>> 16) & 0x7fff

/** What nginx does under `hash KEY`. */
export const nginxHash = defineTrying<Peers & Slots>({
  id: 'nginx:hash',
  needs: ['weight', 'key'],
  memory: (pool) => ({ ...createPeers(pool), ...createSlots(pool) }),
  keyOf: ({ request }) => request.key,
  start: () => 0,
  tryAt({ memory }: Choice<Peers & Slots>, key, walk) {
    walk.hash += hashAt(key, walk.step)
    return slotOwner(memory, walk.hash % memory.total)
  },
  forgives: true,
})
