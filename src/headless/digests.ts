// The digests of the named scenarios whose ids it is given, played to their end, as JSON by id.
import './everyRule'
import { Simulation, simTime } from '../sim'
import { namedScenarios, scenarioNamed } from '../sim/scenario'

const asked = process.argv.slice(2)
const digests = namedScenarios
  .filter(({ id }) => asked.includes(id))
  .map(({ id }) => {
    const scenario = scenarioNamed(id)
    const simulation = new Simulation({ scenario, seed: scenario.seed, interventions: [] })
    simulation.advance(simTime(scenario.duration))
    return [id, simulation.world.log.digest()]
  })
console.log(JSON.stringify(Object.fromEntries(digests)))
