// What counts as a deployment of the lanes, and what is only a calamity.
import { describe, expect, test } from 'vitest'
import { seconds, simTime } from '../../sim'
import { type Intervention, type Run, scenarioNamed } from '../../sim/scenario'
import { deployActs, deployOf, replacedIn, withDeploy, withoutDeploy } from './deploy'

const servers = ['s1', 's2', 's3']
const day = scenarioNamed('deploy-day')
const opened: Run = { scenario: day, seed: 1, interventions: [] }
const bare = withoutDeploy(opened)

const acted = (...interventions: Intervention[]): Run => ({ ...bare, interventions })

describe('a deployment', () => {
  test('of the day in the middle is the one that the panel would plan', () => {
    const planned = deployOf(opened)
    expect(planned).toEqual({ at: seconds(30), drain: 0 })
    expect(planned && deployActs(servers, planned)).toEqual(day.interventions)
  })

  test.each([0, 5, 20, 75])('is read back as it was planned, drained for %i s', (length) => {
    const deploy = { at: seconds(31), drain: seconds(length) }
    const run = withDeploy(bare, servers, deploy)
    expect(deployOf(run)).toEqual(deploy)
    expect(replacedIn(run, 0, day.duration)).toEqual(servers)
    expect(withoutDeploy(run)).toEqual(bare)
  })

  test('is neither a crash from which a server recovers, nor one that was told to rest', () => {
    const crash = { at: simTime(seconds(40)), do: 'server.crash', server: 's2' } as const
    const recover = { at: simTime(seconds(52)), do: 'server.recover', server: 's2' } as const
    const down = { at: simTime(seconds(30)), do: 'server.down', server: 's2' } as const
    expect(deployOf(acted(crash, recover))).toBeNull()
    expect(deployOf(acted(down, crash, recover))).toBeNull()
  })

  test('is found behind a crash that came before it', () => {
    const crash = { at: simTime(seconds(3)), do: 'server.crash', server: 's2' } as const
    const recover = { at: simTime(seconds(9)), do: 'server.recover', server: 's2' } as const
    const deploy = { at: seconds(60), drain: seconds(20) }
    expect(deployOf(withDeploy(acted(crash, recover), servers, deploy))).toEqual(deploy)
  })
})
