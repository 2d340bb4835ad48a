// Maglev, Envoy's.
// What it knows: the key of the request, addresses and weights of the hosts; with a factor its own
//   active requests too.
// What it does: the key's hash is a place in a table that the hosts have filled by turns. Where its
//   owner is not open the hash's bits are flipped, and so on. With a factor, an owner that has more
//   than its slots passes the request on (bounded.ts). Without the key it goes anywhere by lot.
// Cost per decision: one hash and one look into the table.
// When it fails: one host more or less moves a few more keys than a ring.
// Reference: Envoy MAGLEV, maglev_lb.cc.
import { NONE } from '../balancer'
import { defineHashed } from './hashed'
import { createMaglevTable, entryOf } from './maglevTable'

const TABLE = 65_537

/** The policy of this file; `tableSize` in its document is a prime number. */
export const maglev = defineHashed<Int16Array>({
  id: 'envoy:maglev',
  needs: ['outstanding', 'weight', 'label', 'key', 'random'],
  build: (pool, hosts, { tableSize = TABLE }) => createMaglevTable(pool, hosts, tableSize),
  find(table, hash, { open }) {
    const size = table.length
    for (let attempt = 0; attempt < size; attempt++) {
      const place = table[entryOf(hash, attempt, size)]
      if (place >= 0 && open[place] === 1) return place
    }
    // Flipped bits need not come by every entry.
    const place = table.find((each) => each >= 0 && open[each] === 1)
    return place ?? NONE
  },
})
