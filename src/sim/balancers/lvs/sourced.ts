// What `sh` and `mh` share: the source of a connection is looked up in a table. Where its owner
// takes nothing (weight 0, or at its limit), the connection is dropped, unless the flag for a
// fallback has further places tried.
import {
  type Balancer,
  type Choice,
  defineBalancer,
  type Need,
  NONE,
  type PoolView,
} from '../balancer'
import { candidatesOf } from '../explaining'
import { addressNumber, sourcePort } from './addresses'
import { wholeWeight } from './weights'

interface Book {
  table: Int16Array // place in the list by place in the table; -1: nobody's
}

interface SourcedRule<Memory extends Book> {
  readonly id: string
  readonly needs: readonly Need[]
  readonly sourceOf: (choice: Choice<Memory>) => string | null
  readonly memory: Balancer<Memory>['memory']
  /** Makes the table anew. */
  readonly renew: (choice: Choice<Memory>) => void
  /** Place in the table of a source, moved on by `offset`. */
  readonly placeIn: (choice: Choice<Memory>, source: number, offset: number) => number
}

const NOT_FOUND = -1

// The number that is hashed: the address, and with the flag for ports the port added to it.
const numberOf = ({ spec, request }: Choice<unknown>, source: string): number => {
  const { variant } = spec
  const hasPort = variant === 'port' || variant === 'port-fallback'
  return addressNumber(source) + (hasPort ? sourcePort(request.id) : 0)
}

/** How many more places were tried before the winner; -1: the connection is dropped. */
const triesUntil = <Memory extends Book>(
  { placeIn }: SourcedRule<Memory>,
  choice: Choice<Memory>,
  source: number,
): number => {
  const { pool, memory, spec } = choice
  const { table } = memory
  const isOpen = (place: number) =>
    place >= 0 && pool.open[place] === 1 && pool.ready.able[place] === 1
  const first = placeIn(choice, source, 0)
  if (table[first] < 0) return NOT_FOUND
  if (isOpen(table[first])) return 0
  if (spec.variant !== 'fallback' && spec.variant !== 'port-fallback') return NOT_FOUND
  for (let step = 0; step < table.length; step++) {
    const offset = (step + first) % table.length
    if (isOpen(table[placeIn(choice, source, offset)])) return step + 1
  }
  return NOT_FOUND
}

const pick = <Memory extends Book>(
  rule: SourcedRule<Memory>,
  choice: Choice<Memory>,
  source: number,
): number => {
  const { table } = choice.memory
  const tries = triesUntil(rule, choice, source)
  if (tries < 0) return NONE
  const first = rule.placeIn(choice, source, 0)
  const offset = tries === 0 ? 0 : (tries - 1 + first) % table.length
  return table[rule.placeIn(choice, source, offset)]
}

const explain = <Memory extends Book>(rule: SourcedRule<Memory>, choice: Choice<Memory>) => {
  const { pool } = choice
  const key = rule.sourceOf(choice) ?? ''
  const source = numberOf(choice, key)
  const winner = pool.count === 0 ? NONE : pick(rule, choice, source)
  return candidatesOf(choice, {
    rule: rule.id,
    needs: rule.needs,
    better: 'nearest',
    winner,
    score: () => (pool.count === 0 ? 0 : triesUntil(rule, choice, source)),
    looked: (place) => place === winner,
    known: (place) => ({ weight: wholeWeight(pool.weight[place]) }),
    key,
    hash: String(rule.placeIn(choice, source, 0)),
  })
}

/** Places of the list in LVS's order, the last one added first, those taken out left out. */
export const listed = ({ count, willing }: PoolView): readonly number[] =>
  Array.from({ length: count }, (_, position) => count - 1 - position).filter(
    (place) => willing[place] === 1,
  )

/** A table of indexes as one of places. */
export const placesOf = (table: Int16Array, places: readonly number[]): Int16Array =>
  table.map((index) => (index < 0 ? index : places[index]))

/** A rule of LVS that looks the source of a connection up in a table. */
export const defineSourced = <Memory extends Book>(rule: SourcedRule<Memory>): Balancer<Memory> =>
  defineBalancer<Memory>({
    id: rule.id,
    may: 'drop',
    needs: rule.needs,
    memory: rule.memory,
    choose: (choice) =>
      choice.pool.count === 0
        ? NONE
        : pick(rule, choice, numberOf(choice, rule.sourceOf(choice) ?? '')),
    explain: (choice) => explain(rule, choice),
    on(notice, choice) {
      if (notice.kind === 'membersChanged' || notice.kind === 'weightChanged') rule.renew(choice)
    },
  })
