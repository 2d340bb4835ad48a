// Prints every named scenario as the engine reads it, for pages that must not load the reader.
import { namedScenarios, scenarioNamed } from '../sim/scenario'

const all = Object.fromEntries(namedScenarios.map(({ id }) => [id, scenarioNamed(id)]))
process.stdout.write(`${JSON.stringify(all, null, 2)}\n`)
