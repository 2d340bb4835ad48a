// A balancer sees of a request what its layer lets it see, and nothing that the run does not say.
import { expect, test } from 'vitest'
import { History, lifeIn, simTime } from '../../sim'
import { parseRun, type Run, scenarioNamed, toRunDocument } from '../../sim/scenario'
import { deskRecords } from './records'
import { seenOf } from './seen'

const named = (id: Parameters<typeof scenarioNamed>[0]): Run => ({
  scenario: scenarioNamed(id),
  seed: 3,
  interventions: [],
})

const lifeOf = (run: Run, id: number) => {
  const history = new History(run)
  history.advance(simTime(60_000_000))
  const life = lifeIn(history, id)
  if (!life) throw new Error(`no request ${id}`)
  return life
}

const seen = (run: Run, id: number) => {
  const found = seenOf(run, lifeOf(run, id))
  if (!found) throw new Error('nothing is told')
  return found
}

test('layer 4 reads the label and leaves the parcel closed', () => {
  const { layer, label, letter } = seen(named('parcels-kept-four'), 20)
  expect([layer, letter]).toEqual([4, null])
  expect(label.filter(({ use }) => use === 'read')).toHaveLength(3)
  expect(label.at(-1)).toMatchObject({ value: 'http/2, not read', use: 'unread' })
})

test('two requests of one connection have one label', () => {
  const run = named('parcels-one-four')
  expect(seen(run, 5).label).toEqual(seen(run, 50).label)
  const fresh = named('parcels-new-four')
  expect(seen(fresh, 5).label).not.toEqual(seen(fresh, 50).label)
})

test('what is encrypted is sealed at layer 4, and comes to another port', () => {
  const run = named('parcels-kept-four')
  const [traffic] = run.scenario.traffic
  const connections = traffic.clients.connections && { ...traffic.clients.connections, tls: '1.3' }
  const clients = { ...traffic.clients, connections }
  const parsed = parseRun(
    toRunDocument({
      ...run,
      scenario: { ...run.scenario, traffic: [{ ...traffic, clients }] },
    } as Run),
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { label } = seen(parsed.run, 20)
  expect(label.at(-1)?.value).toBe('TLS 1.3, sealed')
  expect(label[1].value).toContain('443')
})

test('layer 7 reads the letter; where a route looked at the path, the path decided', () => {
  const routed = named('letters-pianos-routed')
  const found = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((id) => seen(routed, id))
  for (const { letter, verdicts, after } of found) {
    const isVideo = letter?.[0].value.includes('/video')
    expect(letter?.[0].use).toBe('decides')
    expect([verdicts.length, after]).toEqual(isVideo ? [2, 0] : [1, 1])
    expect(verdicts.map(({ name, refused }) => [name, refused])).toEqual(
      isVideo
        ? [
            ['letters', 'path “/video/piano” does not begin with “/api”'],
            ['pianos', null],
          ]
        : [['letters', null]],
    )
  }
  expect(new Set(found.map(({ verdicts }) => verdicts.length)).size).toBe(2)
  const { letter, verdicts } = seen(named('letters-pianos'), 3)
  expect([letter?.[0].use, verdicts]).toEqual(['read', []])
})

test('a run that says nothing of connections or requests has nothing to show', () => {
  const run = named('turns-steady')
  expect(seenOf(run, lifeOf(run, 3))).toBeNull()
})

const desk = (gateway: object, requests: readonly object[]): Run => {
  const parsed = parseRun({
    scenario: {
      version: 1,
      duration: '9s',
      traffic: [
        {
          name: 'web',
          arrivals: { kind: 'trace', requests },
          work: { kind: 'fixed', value: '1ms' },
        },
      ],
      gateway,
      pools: [{ name: 'web', servers: [{ name: 's1' }] }],
    },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.run
}

const asked = { at: '1s', client: '198.51.100.1', path: '/pay?x=%27', work: '10ms' }
const pays = {
  ...asked,
  method: 'POST',
  headers: { Host: 'shop.example', 'X-Beta': '0' },
  body: { bytes: 5_000_000, fields: { amount: '7' } },
}
const pool = { pool: 'web' }

test('each route says which part did not fit, the first that fits takes it, the rest are not asked', () => {
  const routes = [
    { name: 'a', when: { host: '*.other' }, action: pool },
    { name: 'b', when: { path: { exact: '/' } }, action: pool },
    { name: 'c', when: { path: { regex: '^/pay$' }, method: 'GET' }, action: pool },
    { name: 'd', when: { header: { name: 'X-Beta', regex: '^1' } }, action: pool },
    { name: 'e', when: { header: { name: 'x-old' } }, action: pool },
    { name: 'f', when: { cookie: { name: 'beta' } }, action: pool },
    { name: 'g', when: { body: { name: 'amount', prefix: '8' } }, action: pool },
    { name: 'h', when: { body: { name: 'amount', exact: '7' } }, action: pool },
    { name: 'i', when: {}, action: pool },
  ]
  const run = desk({ routes }, [pays])
  const life = lifeOf(run, 0)
  const { letter, verdicts, after } = seen(run, 0)
  expect(verdicts.map(({ refused }) => refused)).toEqual([
    'host “shop.example” is not “*.other”',
    'path “/pay” is not “/”',
    'method “POST” is not “GET”',
    'header x-beta “0” does not match ^1',
    'header x-old is missing',
    'cookie beta is missing',
    'body field amount “7” does not begin with “8”',
    null,
  ])
  expect(after).toBe(1)
  expect(letter?.map(({ name, value, use }) => `${name} ${value} ${use}`)).toEqual([
    'Request POST /pay?x=%27 read',
    'Host shop.example read',
    'x-beta 0 read',
    'Body 5,000,000 bytes read',
    'amount 7 decides',
  ])
  expect(life.spans.map(({ phase, from, to }) => [phase, to - from])).toEqual([
    ['buffering', 4_000_000],
    ['inService', 10_000],
  ])
  expect(deskRecords(run, life).map(({ at, text }) => [at / 1_000_000, text])).toEqual([
    [1, 'A route asks for its body: all 5,000,000 bytes are awaited.'],
    [5, 'Route 8, h, is the first that fits.'],
    [5.01, 'Its answer of 0 bytes goes to the client.'],
  ])
})

test('what the firewall and the cache say of a request is told in its life', () => {
  const firewall = { rules: [{ name: 'quote', where: 'query', regex: "'" }] }
  const blocked = desk({ firewall }, [asked])
  expect(deskRecords(blocked, lifeOf(blocked, 0)).map(({ text }) => text)).toEqual([
    "The firewall’s rule quote has found something: the query matches '",
    'Its answer of 150 bytes goes to the client.',
  ])
  const letter = seenOf(blocked, lifeOf(blocked, 0))?.letter
  expect(letter?.filter(({ use }) => use === 'decides').map(({ value }) => value)).toEqual([
    'GET /pay?x=%27',
  ])
  const cache = { ttl: '1s', lock: {} }
  const kept = desk({ cache }, [asked, asked, { ...asked, at: '1.5s' }, { ...asked, at: '3s' }])
  const told = [0, 1, 2, 3].map((id) => deskRecords(kept, lifeOf(kept, id))[0].text)
  expect(told).toEqual([
    'Not in the cache: fetched from a server.',
    'Another request fetches the same: it waits for that answer.',
    'Answered from the cache.',
    'Kept, but past its time: fetched anew.',
  ])
  expect(lifeOf(kept, 1).spans).toMatchObject([{ phase: 'held' }])
})

test('the stretches of a life at the desk add up to all of it', () => {
  for (const id of ['desk-cache-ten', 'desk-firewall', 'letters-pianos-routed'] as const)
    for (const request of [0, 7, 30]) {
      const { spans, sentAt, endedAt } = lifeOf(named(id), request)
      const sum = spans.reduce((total, { from, to }) => total + to - from, 0)
      expect(sum, `${id} ${request}`).toBe((endedAt ?? 0) - sentAt)
    }
})

test('what goes on to the server is told as the route changes it: X-Forwarded-For and the path', () => {
  const parsed = parseRun({
    scenario: {
      version: 1,
      duration: '10s',
      traffic: [
        {
          name: 'web',
          arrivals: { kind: 'constant', rate: 1 },
          work: { kind: 'fixed', value: '10ms' },
          requests: [
            {
              name: 'api',
              share: 1,
              path: '/api/mail',
              headers: { 'x-forwarded-for': '192.0.2.9', 'x-debug': '1', accept: 'text/html' },
              response: { bytes: 10_240, compressible: true },
            },
          ],
        },
      ],
      gateway: {
        routes: [
          {
            name: 'api',
            when: { path: { prefix: '/api' } },
            action: {
              pool: 'web',
              rewrite: '/v2',
              headers: { add: { 'x-forwarded-for': '{client}' }, remove: ['x-debug'] },
            },
          },
        ],
      },
      pools: [{ name: 'web', servers: [{ name: 's1' }] }],
    },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { sentOn, label } = seen(parsed.run, 2)
  const [from] = label
  expect(sentOn.map(({ name, value }) => `${name}: ${value}`)).toEqual([
    'Request: GET /v2/mail',
    `x-forwarded-for: 192.0.2.9, ${from.value}`,
    'x-debug: taken out',
  ])
})

test('an answer that was compressed is told with what that took', () => {
  const requests = {
    name: 'text',
    share: 1,
    headers: { 'accept-encoding': 'gzip' },
    response: { bytes: 10_240, compressible: true },
  }
  const parsed = parseRun({
    scenario: {
      version: 1,
      duration: '10s',
      traffic: [
        {
          name: 'web',
          arrivals: { kind: 'constant', rate: 1 },
          work: { kind: 'fixed', value: '10ms' },
          requests: [requests],
        },
      ],
      gateway: { compression: { ratio: 0.25 } },
      pools: [{ name: 'web', servers: [{ name: 's1' }] }],
    },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  expect(deskRecords(parsed.run, lifeOf(parsed.run, 2)).map(({ text }) => text)).toEqual([
    'Its answer of 10,240 bytes goes to the client as 2,560: compression takes 75%.',
  ])
})
