// Copies whatever came in, parsed text or a value of another program, into plain data of bounded
// size, before any schema looks at it: no list is too long, nothing is nested too deep, no getter
// answers twice. What a schema then reports is bounded as well.
import { bounds } from './bounds'
import type { JsonRead } from './json'
import { bytesOf, bytesRule, forbiddenKeys } from './json'
import type { Problem, Rule } from './problem'
import { problemAt } from './problem'

type Key = string | number

// Lists stand under these keys and nowhere else.
const lists: ReadonlyMap<Key, { readonly min: number; readonly max: number; readonly of: string }> =
  new Map([
    ['traffic', { min: 1, max: bounds.traffics, of: 'traffics' }],
    ['gateways', { min: 1, max: bounds.gateways, of: 'gateways' }],
    ['pools', { min: 1, max: bounds.pools, of: 'pools' }],
    ['servers', { min: 1, max: bounds.servers, of: 'servers' }],
    ['interventions', { min: 0, max: bounds.interventions, of: 'interventions' }],
    ['routes', { min: 1, max: bounds.routes, of: 'rules' }],
    ['rules', { min: 1, max: 100, of: 'rules' }],
    ['key', { min: 1, max: 16, of: 'parts of a key' }],
    ['weights', { min: 1, max: bounds.gateways, of: 'weights' }],
    ['remove', { min: 0, max: 64, of: 'header names' }],
    ['points', { min: 1, max: 1_000, of: 'points' }],
    ['zones', { min: 0, max: 16, of: 'zones' }],
    ['past', { min: 0, max: 1_000, of: 'points' }],
    ['timetable', { min: 1, max: 1_000, of: 'times' }],
    ['policies', { min: 0, max: 16, of: 'policies' }],
    ['out', { min: 0, max: 20, of: 'steps' }],
    ['in', { min: 0, max: 20, of: 'steps' }],
    ['protect', { min: 0, max: bounds.servers, of: 'names' }],
    ['steps', { min: 0, max: 32, of: 'steps' }],
    ['analysis', { min: 0, max: 8, of: 'rules' }],
    ['versions', { min: 1, max: 16, of: 'versions' }],
    ['faults', { min: 0, max: 16, of: 'faults' }],
    ['reads', { min: 1, max: 16, of: 'formats' }],
    ['match', { min: 1, max: 16, of: 'rules' }],
    ['retryOn', { min: 1, max: 3, of: 'failures' }],
    ['cohorts', { min: 1, max: 16, of: 'cohorts' }],
    ['requests', { min: 1, max: bounds.traceRequests, of: 'requests' }],
  ])

/** Thrown inside `plain` only. */
class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.allowed)
    this.problem = problem
  }
}

class Copier {
  /** What the copy so far would take as JSON without spaces, but for escapes. */
  bytes = 0
  private readonly path: Key[] = []

  copy(value: unknown): unknown {
    if (typeof value === 'string') {
      this.charge(bytesOf(value) + 2)
      return value
    }
    if (value === null || typeof value === 'boolean' || Number.isFinite(value)) {
      this.charge(String(value).length)
      return value
    }
    if (typeof value !== 'object') return this.refuse(value, { code: 'data', params: {} })
    if (this.path.length >= bounds.depth)
      return this.refuse(value, { code: 'depth', params: { max: bounds.depth } })
    return Array.isArray(value) ? this.list(value) : this.object(value)
  }

  private list(value: readonly unknown[]): unknown[] {
    const bound = lists.get(this.path[this.path.length - 1] ?? '')
    if (bound === undefined)
      return this.refuse(value, {
        code: this.path.length === 0 ? 'object' : 'no-list',
        params: {},
      })
    if (value.length > bound.max) this.refuse(value, { code: 'list', params: { ...bound } })
    this.charge(Math.max(value.length, 1) + 1)
    const copy: unknown[] = []
    for (let i = 0; i < value.length; i += 1) copy.push(this.under(i, value[i]))
    return copy
  }

  private object(value: object): Record<string, unknown> {
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
      return this.refuse(value, { code: 'data', params: {} })
    const keys = Object.keys(value)
    if (keys.length > bounds.keys)
      this.refuse(value, { code: 'key-count', params: { max: bounds.keys } })
    this.charge(Math.max(keys.length, 1) + 1)
    const copy: Record<string, unknown> = {}
    for (const key of keys) {
      if (forbiddenKeys.has(key)) {
        this.path.push(key)
        this.refuse(key, { code: 'forbidden-key', params: {} })
      }
      const item: unknown = Reflect.get(value, key)
      this.charge(bytesOf(key) + 3)
      if (item !== undefined) copy[key] = this.under(key, item)
    }
    return copy
  }

  private under(key: Key, value: unknown): unknown {
    this.path.push(key)
    const copy = this.copy(value)
    this.path.pop()
    return copy
  }

  private charge(bytes: number): void {
    this.bytes += bytes
    if (this.bytes > bounds.bytesWithTrace) this.refuse(undefined, bytesRule)
  }

  private refuse(value: unknown, rule: Rule): never {
    throw new Refusal(problemAt(this.path, value, rule))
  }
}

/** A plain copy of the value, or the first thing about it that is no bounded plain data. */
export function plain(value: unknown): JsonRead {
  try {
    const copier = new Copier()
    return { value: copier.copy(value), bytes: copier.bytes }
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem }
    // A getter or a proxy of the caller threw.
    return { problem: problemAt([], undefined, { code: 'data', params: {} }) }
  }
}
