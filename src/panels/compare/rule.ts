// The rule of a lane: what the picker offers, read from the catalogue of policies and products, and
// what a choice makes of the lane's run.
import {
  balancerOf,
  type CannotId,
  type Dialect,
  dialects,
  isReady,
  type PolicyKind,
  policyKinds,
  ruleFor,
} from '../../sim'
import type { PolicySpec, Run } from '../../sim/scenario'
import type { View } from '../../store'
import { lastAct } from '../controls/inForce'
import { serversOf } from '../controls/serversOf'

/** An option of a rule, and the values that the picker offers; undefined: the product's own. */
export interface RuleField {
  readonly option: RuleOption
  readonly values: readonly FieldValue[]
  readonly value: FieldValue
}

type FieldValue = string | number | boolean | undefined
type RuleOption = Exclude<keyof PolicySpec, 'kind' | 'dialect'>

// What is offered where a rule does not list its words; a document may hold any value in bounds.
const offered: Readonly<Record<RuleOption, readonly FieldValue[]>> = {
  variant: [],
  hash: [],
  choices: [1, 2, 3, 4, 5, 10],
  bias: [0, 0.5, 1, 2],
  key: ['client', 'path'],
  avalanche: [false, true],
  points: [1, 10, 40, 100, 160, 1000],
  ringSize: [64, 256, 1024, 4096],
  maxRingSize: [1024, 4096, 8_388_608],
  tableSize: [13, 251, 4093, 65_537],
  factor: [110, 125, 150, 200, 400],
  decay: [1_000_000, 5_000_000, 10_000_000, 30_000_000],
  slowStart: [10_000_000, 30_000_000, 60_000_000],
  aggression: [0.5, 1, 2],
  minWeight: [10, 35],
}

/** The rule that a lane plays by. */
export const ruleOf = (run: Run): PolicySpec => run.scenario.gateways[0].policy

/** The rule in force at an instant: the lane's own, or the last that came on the way. */
export const ruleAt = (run: Run, at: number): PolicySpec =>
  lastAct(run, at, { kind: 'policy.set' })?.policy ?? ruleOf(run)

/** The rule that a lane ends with, where that is another than it began with. */
export function laterRule(run: Run): PolicySpec | null {
  const last = lastAct(run, Number.POSITIVE_INFINITY, { kind: 'policy.set' })
  return last?.policy ?? null
}

/** Weights of the servers that a lane begins with, as they are at an instant. */
export const weightsAt = (run: Run, at: number): readonly number[] =>
  serversOf(run).map(({ name, weight }) => {
    const fits = (act: { readonly server: string }) => act.server === name
    return lastAct(run, at, { kind: 'server.weight', fits })?.weight ?? weight
  })

/** When a choice in the head of a lane takes effect; a choice of the view. */
export const beginsNow = (view: View): boolean => view.begins === 'now'

/** The policies that can be played, in the order of the catalogue. */
export const kindsOffered = (): readonly PolicyKind[] =>
  policyKinds.filter((kind) => isReady(kind, undefined) || dialectsOffered(kind).length > 0)

/** The products whose own form of a policy can be played. */
export const dialectsOffered = (kind: string): readonly Dialect[] => {
  const known = policyKinds.find((one) => one === kind)
  return known ? dialects.filter((dialect) => isReady(known, dialect)) : []
}

/** What a product says to a policy that it has not: the id of its reason; null: it has it. */
export const refusalOf = (kind: string, dialect: Dialect): CannotId | null => {
  const known = policyKinds.find((one) => one === kind)
  const cell = known && ruleFor(known, dialect)
  return typeof cell === 'string' ? cell : null
}

/** The options of a rule as fields, of a balancer that works at that layer. */
export function fieldsOf(spec: PolicySpec, layer: 4 | 7 = 7): readonly RuleField[] {
  const kind = policyKinds.find((one) => one === spec.kind)
  const cell = kind && ruleFor(kind, spec.dialect)
  if (!cell || typeof cell === 'string') return []
  return cell.takes.flatMap((option) => {
    const usual = cell.usual[option]
    const value = spec[option] ?? usual
    const all = cell.words[option] ?? offered[option]
    const words = option === 'key' && layer === 4 ? all.filter((one) => one === 'client') : all
    if (words.length === 0) return []
    const values = [...(usual === undefined ? [undefined] : []), ...words, value]
    return { option, values: [...new Set(values)], value }
  })
}

/** Whether a rule looks at weights. */
export const heedsWeights = (spec: PolicySpec): boolean => balancerOf(spec).needs.includes('weight')

/** Whether a rule looks at how many requests there are. */
export const heedsLoad = (spec: PolicySpec): boolean => {
  const { needs } = balancerOf(spec)
  return needs.includes('outstanding') || needs.includes('load')
}

/** Weights of the servers that a lane begins with. */
export const weightsOf = (run: Run): readonly number[] => serversOf(run).map(({ weight }) => weight)

/** Weights that were typed, "5:5:2"; null where they are no weights of so many servers. */
export function readWeights(text: string, count: number): readonly number[] | null {
  const parts = text.split(/[\s:,;\uff1a\uff0c\u3001]+/).filter((part) => part !== '')
  const weights = parts.map(Number)
  const isGood = (weight: number) => Number.isInteger(weight) && weight >= 0 && weight <= 10_000
  return weights.length === count && weights.every(isGood) ? weights : null
}

const withScenario = (run: Run, scenario: Run['scenario']): Run => ({ ...run, scenario })

/** The lane under another rule from its start; a policy that came on the way gives way to it. */
export const withRule = (run: Run, policy: PolicySpec): Run => ({
  ...withScenario(run, {
    ...run.scenario,
    gateways: run.scenario.gateways.map((gateway) => ({ ...gateway, policy })),
  }),
  interventions: run.interventions.filter((act) => act.do !== 'policy.set'),
})

/** The lane with other weights from its start. */
export const withWeights = (run: Run, weights: readonly number[]): Run => {
  let place = 0
  const pools = run.scenario.pools.map((pool) => ({
    ...pool,
    servers: pool.servers.map((server) => ({ ...server, weight: weights[place++] ?? 1 })),
  }))
  return withScenario(run, { ...run.scenario, pools })
}

/** A policy at the defaults of its rule. */
export const plainRule = (kind: string, dialect: Dialect | undefined): PolicySpec => {
  const known = policyKinds.find((one) => one === kind)
  const cell = known && ruleFor(known, dialect)
  const usual = cell && typeof cell !== 'string' ? cell.usual : {}
  return { kind, ...(dialect === undefined ? {} : { dialect }), ...usual }
}

/** The first policy of the catalogue that no lane plays yet. */
export function nextRule(lanes: readonly Run[]): PolicySpec {
  const taken = new Set(lanes.map((run) => ruleOf(run).kind))
  const kind = kindsOffered().find((one) => !taken.has(one)) ?? policyKinds[0]
  return plainRule(kind, isReady(kind, undefined) ? undefined : dialectsOffered(kind)[0])
}

/** Whether lanes are there to compare rules: they differ in them, or in nothing. */
export function comparesRules(lanes: readonly Run[]): boolean {
  const rules = lanes.map((run) => JSON.stringify([ruleOf(run), laterRule(run), weightsOf(run)]))
  if (new Set(rules).size > 1) return true
  return new Set(lanes.map(({ scenario }) => JSON.stringify(scenario))).size === 1
}
