import { expect, test } from 'vitest'
import { scenarioNamed } from '../scenario'
import { simulateRun } from '../simulateRun'

const run = (id: Parameters<typeof scenarioNamed>[0]) =>
  simulateRun({ scenario: scenarioNamed(id), seed: 1, interventions: [] })

test('a request that was turned away is rejected, and has not failed at the server', () => {
  const { rejected, failed, servers } = run('tea-shop-short-queue')
  expect(rejected).toBeGreaterThan(20)
  expect(failed).toBe(0)
  expect(servers.map((server) => server.failed)).toEqual([0])
})

test.each(['three-counters-crash', 'tea-shop-impatient', 'memory-crash'] as const)(
  'in %s the failures of the servers are failures of requests',
  (id) => {
    const { failed, servers } = run(id)
    const atServers = servers.reduce((sum, server) => sum + server.failed, 0)
    expect(failed).toBeGreaterThan(0)
    expect(atServers).toBeGreaterThan(0)
    expect(atServers).toBeLessThanOrEqual(failed)
  },
)
