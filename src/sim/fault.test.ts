// A fault in the middle of a run, beside another run: both write to the desk that all logs share.
import { expect, it } from 'vitest'
import { scenarioNamed } from './scenario'
import { Simulation } from './simulation'
import { SECOND, simTime } from './time'

const begun = () =>
  new Simulation({ scenario: scenarioNamed('fewest-first'), seed: 1, interventions: [] })
const END = simTime(20 * SECOND)

it('leaves the other run as it would be alone, and is told at once of what it had written', () => {
  const alone = begun()
  alone.advance(END)
  const [broken, other] = [begun(), begun()]
  broken.advance(simTime(SECOND))
  const [choice] = broken.world.choices
  choice.balancer = {
    ...choice.balancer,
    choose() {
      throw new Error('a fault')
    },
  }
  let told = 0
  broken.world.log.listener = (_, to) => {
    told = to
  }
  expect(() => broken.advance(END)).toThrow('a fault')
  const { count } = broken.world.log
  expect(told).toBe(count)
  broken.world.log.listener = () => {
    throw new Error('told of in the run of another')
  }
  other.advance(END)
  expect(other.world.log.digest()).toBe(alone.world.log.digest())
  expect(broken.world.log.count).toBe(count)
})
