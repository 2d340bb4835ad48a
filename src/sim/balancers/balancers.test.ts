// The laws that every policy of the catalogue obeys, over random pools.
import { describe, expect, it } from 'vitest'
import { type Stream, Streams } from '../random/stream'
import { policyKinds } from '../scenario/policies'
import { type Balancer, type Choice, NONE, needs, type PoolView } from './balancer'
import { balancers } from './index'

const catalogue: readonly Balancer[] = balancers
const STATES = 10_000
const weights = [0, 1, 1, 1, 2, 5, 0.3, 100]

const stream = (name: string): Stream => new Streams().open(7, name)
const positionOf = (random: Stream): number => random.copy().nextUint32()

// Few servers and few different figures, so that ties, zeros and empty pools are common.
const anyPool = (dice: Stream): PoolView => {
  const count = dice.below(7)
  const column = (draw: () => number) => Array.from({ length: count }, draw)
  const mostOpen = dice.below(4)
  return {
    count,
    open: Uint8Array.from(column(() => (dice.below(4) < mostOpen ? 1 : 0))),
    tried: Uint8Array.from(column(() => dice.below(2))),
    ids: Int32Array.from({ length: count }, (_, place) => 40 - 3 * place),
    weight: Float64Array.from(column(() => weights[dice.below(weights.length)])),
    outstanding: Int32Array.from(column(() => dice.below(5))),
  }
}

/** What the gateway lends a policy: columns that it did not declare are empty. */
const lent = (balancer: Balancer, pool: PoolView): PoolView => ({
  ...pool,
  weight: balancer.needs.includes('weight') ? pool.weight : new Float64Array(0),
  outstanding: balancer.needs.includes('outstanding') ? pool.outstanding : new Int32Array(0),
})

const choiceOf = (balancer: Balancer, pool: PoolView, random: Stream): Choice<unknown> => {
  const spec = { kind: balancer.id }
  const request = { id: 3, attempt: 1, client: 9, random }
  return { pool, request, spec, memory: balancer.memory(pool, spec) }
}

/** A policy in a random pool, after a few choices: memory is then no longer fresh. */
function* states(balancer: Balancer, many = STATES): Generator<Choice<unknown>> {
  const dice = stream('pools')
  const random = stream('policy')
  for (let state = 0; state < many; state++) {
    const pool = anyPool(dice)
    const choice = choiceOf(balancer, lent(balancer, pool), random)
    for (let earlier = dice.below(4); earlier > 0; earlier--) balancer.choose(choice)
    yield choice
  }
}

const willing = ({ pool }: Choice<unknown>, place: number): boolean =>
  pool.open[place] === 1 && !(pool.weight[place] <= 0)

const anyWilling = (choice: Choice<unknown>): boolean =>
  choice.pool.ids.some((_, place) => willing(choice, place))

/** A copy that goes its own way from here. */
const twinOf = (choice: Choice<unknown>): Choice<unknown> => ({
  ...choice,
  pool: structuredClone(choice.pool),
  memory: structuredClone(choice.memory),
  request: { ...choice.request, random: choice.request.random.copy() },
})

const picks = (balancer: Balancer, choice: Choice<unknown>, many = 12): number[] =>
  Array.from({ length: many }, () => balancer.choose(choice))

describe('the catalogue', () => {
  it('has exactly the kinds that a document may name, in the same order', () => {
    expect(balancers.map(({ id }) => id)).toEqual([...policyKinds])
  })

  it('holds every policy that a file of this folder exports, its id the name in kebab case', () => {
    const files = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], {
      eager: true,
    })
    const named = Object.entries(files).flatMap(([file, exported]) =>
      Object.entries(exported).flatMap(([name, value]) =>
        catalogue.some((balancer) => balancer === value) ||
        (typeof value === 'object' && value !== null && 'choose' in value)
          ? [{ file, name, value }]
          : [],
      ),
    )
    const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const byId = new Map<unknown, string>(balancers.map((balancer) => [balancer, balancer.id]))
    expect(named).toHaveLength(balancers.length)
    for (const { file, name, value } of named) {
      expect(byId.get(value)).toBe(kebab(name))
      expect(file).toBe(`./${name}.ts`)
    }
  })

  it('declares knowledge that exists, each once', () => {
    for (const balancer of catalogue) {
      expect(needs).toEqual(expect.arrayContaining([...balancer.needs]))
      expect(new Set(balancer.needs).size).toBe(balancer.needs.length)
    }
  })
})

describe.each(catalogue.map((balancer) => [balancer.id, balancer] as const))(
  '%s',
  (_, balancer) => {
    it('chooses an open server of some weight whenever there is one, and otherwise none', () => {
      for (const choice of states(balancer, 2_000)) {
        const place = balancer.choose(choice)
        if (anyWilling(choice) ? !willing(choice, place) : place !== NONE) {
          expect.fail(`${place} of ${JSON.stringify(choice.pool)}`)
        }
      }
    })

    it('finds nobody in an empty pool', () => {
      const pool = { ...anyPool(stream('any')), count: 0 }
      expect(balancer.choose(choiceOf(balancer, lent(balancer, pool), stream('policy')))).toBe(NONE)
    })

    it('takes the only open server every time', () => {
      for (const choice of states(balancer, 500)) {
        if (choice.pool.count === 0) continue
        const only = choice.request.id % choice.pool.count
        choice.pool.open.fill(0)
        choice.pool.open[only] = 1
        if (willing(choice, only)) agree(picks(balancer, choice, 5), Array(5).fill(only), choice)
      }
    })

    it('picks the same from the same memory and stream, through structuredClone too', () => {
      for (const choice of states(balancer, 500)) {
        const twin = twinOf(choice)
        agree(picks(balancer, twin), picks(balancer, choice), choice)
        agree(twin.memory, choice.memory, choice)
      }
    })

    it('remembers the same through structuredClone when members come, go and are charged', () => {
      const dice = stream('changes')
      for (const choice of states(balancer, 500)) {
        const twin = twinOf(choice)
        const later = lent(balancer, anyPool(dice))
        const run = (each: Choice<unknown>) => {
          balancer.on?.({ kind: 'membersLeaving' }, each)
          const next = { ...each, pool: later }
          balancer.on?.({ kind: 'membersChanged' }, next)
          const first = balancer.choose(next)
          if (first !== NONE) balancer.on?.({ kind: 'charged', place: first }, next)
          return [first, ...picks(balancer, next)]
        }
        agree(run(twin), run(choice), choice)
      }
    })

    it('names in its reasons the winner of its choice, and changes nothing by it', () => {
      for (const choice of states(balancer)) {
        const before = [plain(choice.memory), positionOf(choice.request.random)]
        const { winner, candidates, rule } = balancer.explain(choice)
        agree([plain(choice.memory), positionOf(choice.request.random)], before, choice)
        const place = balancer.choose(choice)
        const server = place < 0 ? place : choice.pool.ids[place]
        const told = [winner, candidates.length, rule]
        agree(told, [server, choice.pool.count, balancer.id], choice)
      }
    })

    it('gives the winner the best of the scores that it compares', () => {
      for (const choice of states(balancer, 1_000)) {
        const { winner, candidates, better } = balancer.explain(choice)
        const scores = candidates.flatMap(({ looked, score }) => (looked ? [score ?? -1] : []))
        const won = candidates.find(({ server }) => server === winner)
        agree(won?.looked ?? false, scores.length > 0, choice)
        if (won === undefined) continue
        const most = better === 'lowest' ? Math.min(...scores) : Math.max(...scores)
        if (better === 'drawn') agree((won.score ?? 0) > 0, true, choice)
        else agree(won.score, most, choice)
      }
    })

    it('reads no knowledge that it did not declare', () => {
      const dice = stream('unread')
      for (const choice of states(balancer, 500)) {
        const { pool } = choice
        const noise = Array.from({ length: pool.count }, () => dice.below(9))
        const told = twinOf(choice)
        const view = {
          ...told.pool,
          weight: balancer.needs.includes('weight') ? pool.weight : Float64Array.from(noise),
          outstanding: balancer.needs.includes('outstanding')
            ? pool.outstanding
            : Int32Array.from(noise),
        }
        const before = positionOf(choice.request.random)
        agree(picks(balancer, { ...told, pool: view }), picks(balancer, choice), choice)
        const drew = positionOf(choice.request.random) !== before
        if (drew) expect(balancer.needs).toContain('random')
      }
    })
  },
)

/** Memory as JSON can hold it: maps and typed columns too. */
function plain(memory: unknown): unknown {
  if (typeof memory !== 'object' || memory === null) return memory
  const entries = memory instanceof Map ? [...memory] : Object.entries(memory)
  return entries.map(([key, value]) => [key, plain(value)])
}

/** `toEqual` for loops of thousands: it is asked only where the two differ as text. */
function agree(found: unknown, wanted: unknown, { pool }: Choice<unknown>): void {
  if (JSON.stringify(plain(found)) === JSON.stringify(plain(wanted))) return
  expect(found, JSON.stringify(plain(pool))).toEqual(wanted)
  expect.fail('differs as text alone')
}
