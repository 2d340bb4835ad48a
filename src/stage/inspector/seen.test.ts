// A balancer sees of a request what its layer lets it see, and nothing that the run does not say.
import { expect, test } from 'vitest'
import { History, simTime } from '../../sim'
import { parseRun, type Run, scenarioNamed, toRunDocument } from '../../sim/scenario'
import { seenOf } from './seen'

const named = (id: Parameters<typeof scenarioNamed>[0]): Run => ({
  scenario: scenarioNamed(id),
  seed: 3,
  interventions: [],
})

const lifeOf = (run: Run, id: number) => {
  const history = new History(run)
  history.advance(simTime(60_000_000))
  const life = history.life(id)
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
  for (const { letter, route } of found) {
    const isVideo = letter?.[0].value.includes('/video')
    expect(letter?.[0].use).toBe('decides')
    expect(route).toEqual(isVideo ? { number: 2, name: 'pianos' } : { number: 1, name: 'letters' })
  }
  expect(new Set(found.map(({ route }) => route?.number)).size).toBe(2)
  const { letter, route } = seen(named('letters-pianos'), 3)
  expect([letter?.[0].use, route]).toEqual(['read', null])
})

test('a run that says nothing of connections or requests has nothing to show', () => {
  const run = named('turns-steady')
  expect(seenOf(run, lifeOf(run, 3))).toBeNull()
})
