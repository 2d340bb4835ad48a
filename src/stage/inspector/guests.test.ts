import { expect, test } from 'vitest'
import { History, simTime } from '../../sim'
import { scenarioNamed } from '../../sim/scenario'
import { guestsOf } from './guests'

const history = new History({
  scenario: scenarioNamed('three-counters-14'),
  seed: 2,
  interventions: [],
})

test.each([3, 12, 25])('at %i s every server lists whom it holds, the line in its order', (at) => {
  history.advance(simTime(at * 1_000_000))
  const moment = history.moment()
  const { id, sentAt } = moment.requests
  for (const server of moment.servers) {
    const { working, waiting } = guestsOf(moment, server.id)
    expect([working.length, waiting.length]).toEqual([server.busy, server.waiting])
    const since = waiting.map((guest) => guest.since)
    expect(since).toEqual([...since].sort((a, b) => a - b))
    for (const guest of [...working, ...waiting]) {
      const sent = sentAt[id.indexOf(guest.request)]
      expect(guest.since).toBeGreaterThanOrEqual(sent)
      expect(guest.since).toBeLessThanOrEqual(moment.at)
    }
  }
})
