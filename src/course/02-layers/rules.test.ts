// The task of the routes: what is lost and what is won, and that nothing but routes wins it.
import { describe, expect, test } from 'vitest'
import { type Route, withRoutes } from '../../panels/routes/model'
import { simulateRun } from '../../sim'
import { parseRun, type Run, toRunDocument } from '../../sim/scenario'
import { attemptOf, isPassed, passedDays } from '../judge'
import { runOf } from '../runs'
import { lesson } from './lesson'
import { tasks } from './tasks'

const task = tasks.find(({ id }) => id === 'rules') ?? tasks[0]
const opening = runOf(lesson, { figure: task.figure }, 1)

const attempt = (run: Run, days = task.seeds) =>
  attemptOf(
    { ...task, seeds: days },
    run,
    days.map((seed) => simulateRun({ ...run, seed })),
  )
const reachedBy = (run: Run) => attempt(run, task.seeds.slice(0, 3)).goals.map(({ days }) => days)

const api = { path: { prefix: '/api/' } }
const cookie = { name: 'beta', exact: '1' }
const route = (name: string, when: Route['when'], action: Route['action']): Route => ({
  name,
  when,
  action,
})
const beta = route('beta', { ...api, cookie }, { pool: 'v2' })
const files = [
  route('static', { path: { prefix: '/static/' } }, { pool: 'files' }),
  route('photos', { path: { regex: '\\.jpg$' } }, { pool: 'files' }),
]
const shares = (north: number, south: number): Route['action'] => ({
  pools: [
    { pool: 'north', weight: north },
    { pool: 'south', weight: south },
  ],
})
const rest = route('rest', {}, shares(2, 1))
const routed = (...list: readonly Route[]): Run => withRoutes(opening, list)

describe('the routes of the shop', () => {
  test('begin lost, in every goal', () => {
    const untouched = attempt(opening)
    expect(passedDays(untouched)).toBe(0)
    expect(untouched.goals.map(({ days }) => days)).toEqual([0, 0, 0])
    expect(untouched.plan).toBe('all → north')
  })

  test.each<[string, Run]>([
    ['beta first, then files, the rest by the size of the halls', routed(beta, ...files, rest)],
    ['in another order that says the same', routed(...files, beta, rest)],
    [
      'with the photos by their folder',
      routed(
        beta,
        files[0],
        route('photos', { path: { prefix: '/shop/photos/' } }, { pool: 'files' }),
        rest,
      ),
    ],
    ['three parts to one', routed(beta, ...files, route('rest', {}, shares(3, 1)))],
  ])('pass: %s', (_, run) => {
    const parsed = parseRun(toRunDocument(run))
    expect(parsed.ok && isPassed(task, attempt(parsed.run))).toBe(true)
  })

  const [none, three] = [0, 3]
  test.each<[string, Run, readonly [number, number]]>([
    ['all of /api to v2', routed(route('api', api, { pool: 'v2' }), ...files, rest), [none, three]],
    [
      'the prefix without its slash, which takes /apiary too',
      routed(route('beta', { path: { prefix: '/api' }, cookie }, { pool: 'v2' }), ...files, rest),
      [none, three],
    ],
    [
      'the cookie alone',
      routed(route('beta', { cookie }, { pool: 'v2' }), ...files, rest),
      [none, three],
    ],
    [
      'the general before the special',
      routed(route('api', api, shares(2, 1)), beta, ...files, rest),
      [none, three],
    ],
    ['no route for the photos', routed(beta, files[0], rest), [three, none]],
    ['no route for the rest: 404', routed(beta, ...files), [none, three]],
    [
      'a time so short that the slow are lost',
      routed(beta, ...files, route('rest', {}, { ...shares(2, 1), timeout: 500_000 as never })),
      [none, three],
    ],
  ])('fail: %s', (_, run, [app, static_]) => {
    expect(reachedBy(run).slice(0, 2)).toEqual([app, static_])
  })

  test.each<[string, Route['action']]>([
    ['the large hall alone', { pool: 'north' }],
    ['both halls alike', shares(1, 1)],
  ])('send all where they should go and are too slow: %s', (_, action) => {
    const tried = attempt(routed(beta, ...files, route('rest', {}, action)))
    expect(isPassed(task, tried)).toBe(false)
    expect(tried.goals.map(({ days }) => days).slice(0, 2)).toEqual([20, 20])
  })

  test('are all that may be changed', () => {
    const good = routed(beta, ...files, rest)
    const slow = {
      do: 'traffic.rate',
      traffic: 'shop',
      rate: 1,
      at: 1,
    } as unknown as Run['interventions'][number]
    const [pool, ...others] = good.scenario.pools
    const fast = { ...pool, servers: pool.servers.map((server) => ({ ...server, speed: 9 })) }
    const bought = { ...good, scenario: { ...good.scenario, pools: [fast, ...others] } }
    for (const run of [{ ...good, interventions: [slow] }, bought]) {
      expect(reachedBy(run)).toEqual([0, 0, 0])
      expect(task.plan(run)).toBe('not these machines or clients')
    }
  })

  test('are told by name and by what they do', () => {
    expect(task.plan(routed(beta, files[0], rest))).toBe(
      'beta → v2, static → files, rest → north 2 : south 1',
    )
    expect(task.plan(routed())).toBe('no routes')
  })
})
