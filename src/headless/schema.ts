// The JSON Schema of the scenario format, by which editors complete and check documents. Generated
// from the schema that reads them, with a sentence for every key.
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import { documentSchema } from '../sim/scenario'
import { descriptions } from './descriptions'

// Whose keys stand in the objects under a key.
const owners: Readonly<Record<string, string>> = {
  traffic: 'traffic',
  'traffic.requests': 'kind',
  'gateway.cache': 'keeping',
  rules: 'finding',
  'gateways.cache': 'keeping',
  'autoscaling.rules': 'rule',
  'autoscaling.out': 'brake',
  'autoscaling.in': 'brake',
  'set.rules': 'rule',
  'set.out': 'brake',
  'set.in': 'brake',
  'rule.out': 'step',
  'rule.in': 'step',
  'brake.policies': 'allowance',
  'kind.body': 'body',
  versions: 'program',
  faults: 'fault',
  cold: 'cold',
  data: 'data',
  release: 'release',
  'release.test': 'smoke',
  'release.watch': 'alarm',
  'release.steps': 'stage',
  'release.analysis': 'analysis',
  cohorts: 'cohort',
  'stage.match': 'invite',
  'release.scores': 'scores',
  'invite.header': 'field',
  'invite.cookie': 'field',
  routes: 'route',
  'when.header': 'field',
  'when.cookie': 'field',
  'when.body': 'field',
  'action.pools': 'share',
  'action.headers': 'changes',
  arrivals: 'arrivals',
  requests: 'request',
  work: 'work',
  think: 'work',
  clients: 'clients',
  connections: 'connections',
  network: 'network',
  costs: 'costs',
  upstream: 'upstream',
  gateway: 'gateway',
  gateways: 'gateway',
  policy: 'policy',
  pools: 'pool',
  servers: 'server',
  server: 'server',
  memory: 'memory',
  interventions: 'intervention',
}

type Definition = JsonSchema | boolean | undefined

const isSchema = (definition: Definition): definition is JsonSchema =>
  typeof definition === 'object'

const kindOf = ({ properties = {} }: JsonSchema): string => {
  const kind = properties.kind ?? properties.do ?? properties.by
  return isSchema(kind) && typeof kind.const === 'string' ? kind.const : ''
}

/** The objects that a definition allows, directly, in a list, or as one of several. */
function objectsIn(definition: Definition): JsonSchema[] {
  if (!isSchema(definition)) return []
  if (definition.properties !== undefined) return [definition]
  const { anyOf = [], oneOf = [], items } = definition
  const inside = Array.isArray(items) ? items : [items]
  return [...anyOf, ...oneOf, ...inside].flatMap(objectsIn)
}

/** Writes a sentence into every key of the object, and of all objects inside it. */
function explain(object: JsonSchema, owner: string): void {
  const kind = kindOf(object)
  for (const [key, property] of Object.entries(object.properties ?? {})) {
    if (!isSchema(property)) continue
    if (property.not !== undefined) {
      delete object.properties?.[key] // a key that is reserved and not yet allowed
      continue
    }
    const sentence = descriptions[`${owner}(${kind}).${key}`] ?? descriptions[`${owner}.${key}`]
    if (sentence === undefined) throw new Error(`no description of ${owner}(${kind}).${key}`)
    property.description = sentence
    for (const inner of objectsIn(property))
      explain(inner, owners[`${owner}.${key}`] ?? owners[key] ?? key)
  }
}

/** The schema as JSON data. */
export function scenarioJsonSchema(): JsonSchema {
  const schema = toJsonSchema(documentSchema, { typeMode: 'input' })
  schema.title = 'Counterflow scenario'
  schema.description =
    'What happens in a run: traffic, a balancer, pools of servers, and changes on the way. ' +
    'Durations are text with a unit ("200ms"; us, ms, s, m, h), rates are requests a second, ' +
    'shares are 0 to 1.'
  explain(schema, 'scenario')
  return schema
}
