// The digest of every scenario that comes with the course, played to its end: prints JSON by id.
import './everyRule'
import { Simulation, simTime } from '../sim'
import { namedScenarios, scenarioNamed } from '../sim/scenario'

const digests = namedScenarios.map(({ id }) => {
  const scenario = scenarioNamed(id)
  const simulation = new Simulation({ scenario, seed: scenario.seed, interventions: [] })
  simulation.advance(simTime(scenario.duration))
  return [id, simulation.world.log.digest()]
})
console.log(JSON.stringify(Object.fromEntries(digests)))
