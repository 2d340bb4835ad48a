// What HAProxy's two map-based hashes share: the number of the key modulo the length of the map.
// The map does not know who is full or has been tried: such a request waits or fails, and another
// attempt meets the same server again. A request without the key walks the map in turns.
import { type Balancer, type Choice, defineBalancer, type Need, NONE } from '../balancer'
import { candidatesOf } from '../explaining'
import { hashText } from '../textHash'
import { KEYLESS, keyNumber } from './keyNumber'
import { createMap, followMap, openEntry, type ServerMap, startOf, stepsOver } from './map'

interface MappedRule {
  readonly id: string
  readonly needs: readonly Need[]
  readonly keyOf: (choice: Choice<ServerMap>) => string | null
}

// The entry of the request; -1 where its owner, or without a key every owner, is closed.
const entryOf = ({ pool, memory }: Choice<ServerMap>, number: number): number => {
  const { owners } = memory
  if (number === KEYLESS) return openEntry(owners, startOf(memory), pool.open)
  const entry = owners.length === 0 ? -1 : number % owners.length
  return entry >= 0 && pool.open[owners[entry]] === 1 ? entry : -1
}

/** A policy that looks a key up in the map. */
export const defineMapped = ({ id, needs, keyOf }: MappedRule): Balancer<ServerMap> =>
  defineBalancer<ServerMap>({
    id,
    may: 'drop',
    needs,
    memory: createMap,
    choose(choice) {
      const { memory } = choice
      const number = keyNumber(keyOf(choice), choice.spec, false)
      const entry = entryOf(choice, number)
      if (entry < 0) return NONE
      if (number === KEYLESS) memory.index = entry + 1
      return memory.owners[entry]
    },
    explain(choice) {
      const { memory, pool, spec } = choice
      const key = keyOf(choice)
      const number = keyNumber(key, spec, false)
      const entry = entryOf(choice, number)
      const isKeyless = number === KEYLESS
      const start = isKeyless ? startOf(memory) : Math.max(0, entry)
      const steps = stepsOver(memory.owners, start)
      return candidatesOf(choice, {
        rule: id,
        needs,
        better: 'nearest',
        winner: entry < 0 ? NONE : memory.owners[entry],
        score: steps,
        looked: (place) => entry >= 0 && Number.isFinite(steps(place)),
        known: (place) => ({ weight: pool.weight[place] }),
        key: isKeyless ? null : key,
        ...(isKeyless ? {} : { hash: hashText(number) }),
      })
    },
    on({ kind }, { pool, memory }) {
      if (kind === 'restarted') Object.assign(memory, createMap(pool))
      if (kind === 'membersChanged' || kind === 'weightChanged') followMap(memory, pool)
    },
  })
