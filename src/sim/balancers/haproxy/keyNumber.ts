// The number that HAProxy looks a request up by. Of a key of layer 7 the hash function's; of the
// client's address the address itself (`balance source`), with no hash function at all: neighbors
// get neighboring numbers. `hash-type consistent` alone implies sdbm and an avalanche; a function
// written out drops the avalanche unless that is written, too.
// Reference: HAProxy 2.6.12, src/backend.c (gen_hash, get_server_sh), src/cfgparse-listen.c.
import type { PolicySpec } from '../../scenario/scenario'
import { wordOf } from '../address'
import { avalanche } from '../hashes/avalanche'
import { crc32 } from '../hashes/crc32'
import { decimal } from '../hashes/decimal'
import { djb2 } from '../hashes/djb2'
import { sdbm } from '../hashes/sdbm'
import { wt6 } from '../hashes/wt6'

/** Answer for a request that lacks the key. */
export const KEYLESS = -1

const functionOf = (name: string | undefined): ((text: string) => number) => {
  switch (name) {
    case 'djb2':
      return djb2
    case 'wt6':
      return wt6
    case 'crc32':
      return crc32
    case 'none':
      return decimal
    default:
      return sdbm
  }
}

/** Whether a rule stirs the number once more. */
const isStirred = ({ avalanche: asked, hash }: PolicySpec, isConsistent: boolean): boolean =>
  asked ?? (isConsistent && hash === undefined)

/** The number of a key, 0 to 2^32 - 1, or KEYLESS. */
export const keyNumber = (key: string | null, spec: PolicySpec, isConsistent: boolean): number => {
  if (key === null || key === '') return KEYLESS
  const isSource = spec.kind === 'ip-hash' || spec.key === 'client'
  const number = isSource ? wordOf(key) : functionOf(spec.hash)(key)
  return number !== KEYLESS && isStirred(spec, isConsistent) ? avalanche(number) : number
}
