// The laws that every policy of the catalogue obeys, over random pools.
import { describe, expect, it } from 'vitest'
import type { Stream } from '../random/stream'
import { isReady, ruleFor, textbookKinds } from '../scenario/policies'
import { cannot } from '../scenario/products/cannot'
import { type Dialect, dialects, type PolicyKind, policyKinds } from '../scenario/products/kinds'
import type { PolicySpec } from '../scenario/scenario'
import { seconds } from '../time'
import { poolAt, stream } from './anyPools'
import { type Balancer, type Choice, HOLD, NONE, needs, type PoolView } from './balancer'
import { dialectRules } from './dialects'
import { balancerOf, balancers } from './index'
import { lent, poolOf } from './rack'
import { setOpen } from './ready'
import { plain, same } from './sameness'

const catalogue: readonly Balancer[] = balancers
// States of each rule, shared among the words of its options.
const STATES = import.meta.env.MODE === 'whole' ? 10_000 : 3_000

const positionOf = (random: Stream): number => random.copy().nextUint32()

const keys = ['/', '/cart', '198.18.0.7', null]

const choiceOf = (subject: Subject, pool: PoolView, random: Stream): Choice<unknown> => {
  const { balancer, spec } = subject
  const key = keys[random.copy().below(keys.length)]
  const told = { key, address: key ?? '198.18.0.0', now: 5_000_000, loadAge: 0 }
  const request = { id: 3, attempt: 1, client: 9, ...told, random }
  return { pool, request, spec, memory: balancer.memory(pool, spec) }
}

/** A policy in a random pool, after a few choices: memory is then no longer fresh. */
function* states(subject: Subject, many: number): Generator<Choice<unknown>> {
  const dice = stream('earlier')
  const random = stream('policy')
  const { balancer } = subject
  for (let state = 0; state < many; state++) {
    const choice = choiceOf(subject, poolAt(state, balancer), random)
    for (let earlier = dice.below(4); earlier > 0; earlier--) {
      const place = balancer.choose(choice)
      if (place >= 0 && balancer.needs.includes('outcomes')) {
        balancer.on?.({ kind: 'sent', place }, choice)
        const kind = dice.below(3) > 0 ? 'answered' : 'failed'
        balancer.on?.({ kind, place, latency: 1_000 * dice.below(90) }, choice)
      }
    }
    yield choice
  }
}

const willing = ({ pool }: Choice<unknown>, place: number): boolean =>
  pool.open[place] === 1 && pool.ready.able[place] === 1

/** An answer that the policy may give though servers are open. */
const mayStandAside = ({ may }: Balancer, answer: number): boolean =>
  (may === 'hold' && answer === HOLD) || (may === 'drop' && answer === NONE)

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

interface Subject {
  readonly balancer: Balancer
  readonly spec: PolicySpec
  readonly share: number // of the states of its rule
}

const small = { tableSize: 31, ringSize: 16, maxRingSize: 16, points: 3 }

/** A rule with each word that its options may be, tables as small as they may be. */
const subjectsOf = (balancer: Balancer, kind: PolicyKind, dialect?: Dialect): Subject[] => {
  const cell = ruleFor(kind, dialect)
  if (typeof cell === 'string') return []
  const tables = Object.fromEntries(
    Object.entries(small).filter(([option]) => cell.takes.some((taken) => taken === option)),
  )
  const usual = { kind, dialect, ...cell.usual, ...tables }
  const others = Object.entries(cell.words).flatMap(([option, words = []]) =>
    words.map((word): PolicySpec => ({ ...usual, [option]: word })),
  )
  const bounded = cell.takes.includes('factor') ? [{ ...usual, factor: 100 }] : []
  const specs = [usual, ...others.filter(({ tableSize = 0 }) => tableSize < 100)]
  const slow = cell.takes.includes('slowStart') ? [{ ...usual, slowStart: seconds(9) }] : []
  const all = [...specs, ...bounded, ...slow]
  return all.map((spec) => ({ balancer, spec, share: Math.ceil(STATES / all.length) }))
}

const subjects: readonly (readonly [string, Subject])[] = [
  ...policyKinds.flatMap((kind) =>
    catalogue.filter(({ id }) => id === kind).flatMap((balancer) => subjectsOf(balancer, kind)),
  ),
  ...dialects.flatMap((dialect) =>
    policyKinds.flatMap((kind) => {
      const balancer = dialectRules[dialect][kind]
      return balancer ? subjectsOf(balancer, kind, dialect) : []
    }),
  ),
].map((subject) => [JSON.stringify(subject.spec), subject] as const)

describe('the dialects', () => {
  it.each(dialects)('of %s are exactly those that a document may ask for', (dialect) => {
    const ready = policyKinds.filter((kind) => isReady(kind, dialect))
    expect(Object.keys(dialectRules[dialect]).sort()).toEqual([...ready].sort())
    for (const kind of ready) {
      expect(dialectRules[dialect][kind]?.id).toBe(`${dialect}:${kind}`)
      expect(balancerOf({ kind, dialect })).toBe(dialectRules[dialect][kind])
    }
  })

  it('give every policy that no product can do a sentence of its own', () => {
    const reasons = dialects.flatMap((dialect) =>
      policyKinds.map((kind) => ruleFor(kind, dialect)).filter((cell) => typeof cell === 'string'),
    )
    expect(reasons.sort()).toEqual(Object.keys(cannot).sort())
  })
})

describe('the catalogue', () => {
  it('has exactly the kinds that a document may name, in the same order', () => {
    expect(balancers.map(({ id }) => id)).toEqual([...textbookKinds])
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

describe.each(subjects)('%s', (_, subject) => {
  const { balancer } = subject
  it('chooses an open server of some weight whenever there is one, and otherwise none', () => {
    for (const choice of states(subject, 2_000)) {
      const place = balancer.choose(choice)
      if (mayStandAside(balancer, place)) continue
      if (anyWilling(choice) ? !willing(choice, place) : place !== NONE) {
        expect.fail(`${place} of ${JSON.stringify(choice.pool)}`)
      }
    }
  })

  it('finds nobody in an empty pool', () => {
    const pool = poolOf({ weight: [] })
    const view = lent(pool, balancer.needs)
    expect(balancer.choose(choiceOf(subject, view, stream('policy')))).toBe(NONE)
  })

  it('takes the only open server every time', () => {
    for (const state of states(subject, 500)) {
      if (state.pool.count === 0) continue
      const choice = twinOf(state)
      const only = choice.request.id % choice.pool.count
      for (const place of choice.pool.ids.keys()) setOpen(choice.pool, place, place === only)
      if (!willing(choice, only)) continue
      const taken = picks(balancer, choice, 5).filter((one) => !mayStandAside(balancer, one))
      agree(taken, Array(taken.length).fill(only), choice)
    }
  })

  it('picks the same from the same memory and stream, through structuredClone too', () => {
    for (const choice of states(subject, 500)) {
      const twin = twinOf(choice)
      agree(picks(balancer, twin), picks(balancer, choice), choice)
      agree(twin.memory, choice.memory, choice)
    }
  })

  it('remembers the same through structuredClone when members come, go and are charged', () => {
    let state = 500
    for (const choice of states(subject, 500)) {
      const twin = twinOf(choice)
      const later = poolAt(state++, balancer)
      const run = (each: Choice<unknown>) => {
        balancer.on?.({ kind: 'membersLeaving' }, each)
        const next = { ...each, pool: later }
        balancer.on?.({ kind: 'membersChanged' }, next)
        const first = balancer.choose(next)
        if (first >= 0) balancer.on?.({ kind: 'charged', place: first }, next)
        return [first, ...picks(balancer, next)]
      }
      agree(run(twin), run(choice), choice)
    }
  })

  it('names in its reasons the winner of its choice', () => {
    for (const choice of states(subject, subject.share)) {
      const { winner, candidates, rule } = balancer.explain(choice)
      const place = balancer.choose(choice)
      const server = place < 0 ? place : choice.pool.ids[place]
      if (winner === server && candidates.length === choice.pool.count && rule === balancer.id) {
        continue
      }
      const told = [winner, candidates.length, rule]
      agree(told, [server, choice.pool.count, balancer.id], choice)
    }
  })

  it('changes nothing by its reasons', () => {
    for (const choice of states(subject, 500)) {
      const before = [structuredClone(choice.memory), positionOf(choice.request.random)]
      balancer.explain(choice)
      agree([choice.memory, positionOf(choice.request.random)], before, choice)
    }
  })

  it('gives the winner the best of the scores that it compares', () => {
    for (const choice of states(subject, 1_000)) {
      const { winner, candidates, better } = balancer.explain(choice)
      const scores = candidates.flatMap(({ looked, score }) => (looked ? [score ?? -1] : []))
      const won = candidates.find(({ server }) => server === winner)
      agree(won?.looked ?? false, scores.length > 0, choice)
      if (won === undefined) continue
      const isLeast = better === 'lowest' || better === 'nearest' || better === 'soonest'
      const most = isLeast ? Math.min(...scores) : Math.max(...scores)
      if (better === 'drawn') agree((won.score ?? 0) > 0, true, choice)
      else agree(won.score, most, choice)
    }
  })

  it('reads no knowledge that it did not declare', () => {
    const dice = stream('unread')
    for (const choice of states(subject, 500)) {
      const { pool } = choice
      const noise = Array.from({ length: pool.count }, () => dice.below(9))
      const told = twinOf(choice)
      const view = {
        ...told.pool,
        weight: balancer.needs.includes('weight') ? pool.weight : Float64Array.from(noise),
        outstanding: balancer.needs.includes('outstanding')
          ? pool.outstanding
          : Int32Array.from(noise),
        load: balancer.needs.includes('load') ? pool.load : Int32Array.from(noise),
        slots: balancer.needs.includes('slots') ? pool.slots : Int32Array.from(noise),
        since: balancer.needs.includes('since') ? pool.since : Float64Array.from(noise),
      }
      const request = { ...told.request }
      if (!balancer.needs.includes('key')) request.key = `/${noise[0]}`
      if (!balancer.needs.includes('client')) request.address = `10.0.0.${noise[0]}`
      if (!balancer.needs.includes('now')) request.now = noise[0] ?? 0
      const before = positionOf(choice.request.random)
      agree(picks(balancer, { ...told, pool: view, request }), picks(balancer, choice), choice)
      const drew = positionOf(choice.request.random) !== before
      if (drew) expect(balancer.needs).toContain('random')
    }
  })
})

/** `toEqual` for loops of thousands: it is asked only where the two differ. */
function agree(found: unknown, wanted: unknown, { pool }: Choice<unknown>): void {
  if (same(found, wanted)) return
  expect(found, JSON.stringify(plain(pool))).toEqual(wanted)
  expect.fail('differs, though no expectation says where')
}
