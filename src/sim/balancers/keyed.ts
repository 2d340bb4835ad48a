// What all hash policies share: equal keys meet on one server, a request without the key takes its
// turn, and a change of members or weights makes what keys are looked up in anew.
import {
  type Balancer,
  type Choice,
  defineBalancer,
  type Known,
  type Need,
  NONE,
  type PoolView,
} from './balancer'
import { candidatesOf } from './explaining'
import { hashOf, hashText } from './textHash'

/** Turns of the requests without a key. */
interface KeylessTurns {
  keyless: number // turns taken so far
}

const nextTurn = ({ ready }: PoolView, { keyless }: KeylessTurns): number =>
  ready.count === 0 ? NONE : ready.places[keyless % ready.count]

const takeTurn = (pool: PoolView, memory: KeylessTurns): number => {
  const place = nextTurn(pool, memory)
  if (place !== NONE) memory.keyless = (memory.keyless + 1) % 0x40000000
  return place
}

/** What a hash policy has of its own; `Book` is what it looks a hash up in, plain data. */
interface KeyedRule<Book extends object> {
  readonly id: string
  readonly needs: readonly Need[]
  /** What is hashed; the request's key where nothing is said. */
  readonly keyOf?: (choice: Choice<Book>) => string | null
  readonly book: (pool: PoolView, spec: Choice<Book>['spec']) => Book
  /** A book that an explanation may look up in without a trace; the same where that leaves none. */
  readonly aside?: (book: Book) => Book
  /** The place that a hash belongs to. */
  readonly pick: (choice: Choice<Book>, hash: number) => number
  /** Steps from the hash to each place; where nothing is said, all but the winner are one away. */
  readonly steps?: (choice: Choice<Book>, hash: number) => readonly number[]
  readonly looked?: (choice: Choice<Book>, place: number) => boolean
  readonly known?: (choice: Choice<Book>, place: number) => Readonly<Partial<Record<Known, number>>>
}

const weightOf = ({ pool }: Choice<object>, place: number) => ({ weight: pool.weight[place] })

const explainKeyed = <Book extends object>(
  rule: KeyedRule<Book>,
  choice: Choice<Book & KeylessTurns>,
  key: string | null,
) => {
  const { pool, memory } = choice
  const { id, needs, aside, looked, known = weightOf } = rule
  const asked: Choice<Book> = aside ? { ...choice, memory: aside(memory) } : choice
  const hash = key === null ? 0 : hashOf(key)
  const winner = key === null ? nextTurn(pool, memory) : rule.pick(asked, hash)
  const steps = key === null ? undefined : rule.steps?.(asked, hash)
  return candidatesOf(choice, {
    rule: id,
    needs,
    better: 'nearest',
    winner,
    score: (place) => steps?.[place] ?? Number(place !== winner),
    looked: (place) =>
      pool.ready.able[place] === 1 && (place === winner || (looked?.(asked, place) ?? true)),
    known: (place) => known(asked, place),
    key,
    ...(key === null ? {} : { hash: hashText(hash) }),
  })
}

/** A policy that looks a server up by the hash of a key. */
export const defineKeyed = <Book extends object>(
  rule: KeyedRule<Book>,
): Balancer<Book & KeylessTurns> => {
  const { id, needs, keyOf = ({ request }) => request.key } = rule
  return defineBalancer<Book & KeylessTurns>({
    id,
    needs,
    memory: (pool, spec) => ({ keyless: 0, ...rule.book(pool, spec) }),
    choose(choice) {
      const key = keyOf(choice)
      if (key === null) return takeTurn(choice.pool, choice.memory)
      return rule.pick(choice, hashOf(key))
    },
    explain: (choice) => explainKeyed(rule, choice, keyOf(choice)),
    on(notice, { pool, memory, spec }) {
      if (notice.kind === 'membersChanged' || notice.kind === 'weightChanged') {
        Object.assign(memory, rule.book(pool, spec))
      }
    },
  })
}
