import { expect, test } from 'vitest'
import { optionsOf } from './options'
import { simulate } from './simulate'

const document = {
  version: 1,
  duration: '4s',
  traffic: [
    {
      name: 'web',
      arrivals: { kind: 'constant', rate: 2 },
      requests: [
        { name: 'api', share: 1, path: '/api/mail', work: { kind: 'fixed', value: '9ms' } },
      ],
    },
  ],
  gateway: {
    routes: [
      { name: 'never', when: { path: { exact: '/x' } }, action: { status: 404 } },
      { name: 'letters', when: { path: { prefix: '/api' } }, action: { pool: 'b' } },
    ],
  },
  pools: [
    { name: 'a', servers: [{ name: 's1' }] },
    { name: 'b', servers: [{ name: 's2' }] },
  ],
}

test('the command tells what became of each kind of request and of each rule', () => {
  const answer = simulate(JSON.stringify(document), optionsOf(['-', '--requests', '--events']))
  expect(answer).toMatchObject({
    kinds: {
      'web/api': {
        arrived: 8,
        completed: 8,
        pools: { a: 0, b: 8 },
        latencyMs: { mean: 9, p95: 9.024 },
      },
    },
    routes: [
      { gateway: 0, rule: 1, name: 'never', arrived: 0, meanMs: null },
      { gateway: 0, rule: 2, name: 'letters', arrived: 8, completed: 8, meanMs: 9 },
      { gateway: 0, rule: 0, arrived: 0 },
    ],
    servers: { s1: { requests: 0 }, s2: { requests: 8 } },
  })
  expect(answer).toHaveProperty('list[0].path', '/api/mail')
  expect(answer).toHaveProperty('events[1]', {
    at: '0.000ms',
    kind: 'request.routed',
    request: 0,
    rule: 2,
    name: 'letters',
  })
})

test('a rule that never takes a request is told with the one that takes them all', () => {
  const dead = { when: { path: { prefix: '/api/mail' } }, action: { status: 403 } }
  const nowhere = { when: { path: { exact: '/api/../x' } }, action: { status: 403 } }
  const routes = [...document.gateway.routes, dead, nowhere]
  const answer = simulate(JSON.stringify({ ...document, gateway: { routes } }), optionsOf(['-']))
  expect(answer).toMatchObject({
    routes: [
      { rule: 1 },
      { rule: 2 },
      { rule: 3, unreachable: 2 },
      { rule: 4, unreachable: 0 },
      {},
    ],
  })
  expect(answer).not.toHaveProperty('routes[0].unreachable')
  expect(answer).not.toHaveProperty('routes[4].unreachable')
})

test('the records of a request at the desk are listed with what they say', () => {
  const [traffic] = document.traffic
  const body = { bytes: 5_000, fields: { amount: '7' } }
  const requests = [{ ...traffic.requests[0], body }]
  const ask = { name: 'pay', when: { body: { name: 'amount' } }, action: { pool: 'b' } }
  const rules = [{ name: 'mail', where: 'path', regex: 'mail' }]
  const gateway = { routes: [ask], cache: { ttl: '1s' }, firewall: { rules, detect: true } }
  const told = { ...document, traffic: [{ ...traffic, requests }], gateway }
  const answer = simulate(JSON.stringify(told), optionsOf(['-', '--events', '--until', '1ms']))
  expect(answer).toMatchObject({
    events: [
      { kind: 'request.sent' },
      { kind: 'request.blocked', rule: 1, name: 'mail' },
      { kind: 'request.buffered', bytes: 5_000 },
    ],
  })
  const later = simulate(JSON.stringify(told), optionsOf(['-', '--events', '--until', '20ms']))
  expect(later).toMatchObject({
    bodies: { requests: 1, waitMs: 4, mostBytes: 5_000 },
    events: [
      {},
      {},
      {},
      { kind: 'request.routed', rule: 1, name: 'pay' },
      { kind: 'cache.looked', cache: 'miss' },
      { kind: 'request.assigned' },
      { kind: 'request.started' },
      { kind: 'request.finished' },
      { kind: 'cache.stored', seconds: 1 },
      { kind: 'answer.sent', bytes: 0 },
      { kind: 'request.completed' },
    ],
  })
})
