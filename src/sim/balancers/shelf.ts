// The rules that are at hand. Deciding never waits: a page loads the rules that its runs ask for
// before they begin, each from a file of its own; the command line and the tests put all of them on
// the shelf.
import type { Dialect, PolicyKind } from '../scenario/products/kinds'
import type { PolicySpec, Run } from '../scenario/scenario'
import type { Balancer } from './balancer'
import type { Rulebook } from './rulebook'

/** A file's rule is all that it exports: what a page need not name weighs nothing. */
const textbook: Readonly<Record<PolicyKind, () => Promise<Readonly<Record<string, Balancer>>>>> = {
  'round-robin': () => import('./roundRobin'),
  'least-connections': () => import('./leastConnections'),
  random: () => import('./random'),
  'power-of-two': () => import('./powerOfTwo'),
  'ip-hash': () => import('./ipHash'),
  hash: () => import('./hash'),
  'ring-hash': () => import('./ringHash'),
  'bounded-ring-hash': () => import('./boundedRingHash'),
  maglev: () => import('./maglev'),
  'peak-ewma': async () => {
    const { peakEwma } = await import('./peakEwma')
    return { peakEwma }
  },
  'least-response-time': () => import('./leastResponseTime'),
  'shortest-expected-delay': () => import('./shortestExpectedDelay'),
  'never-queue': () => import('./neverQueue'),
  first: () => import('./first'),
  'join-shortest-queue': () => import('./joinShortestQueue'),
  'join-idle-queue': () => import('./joinIdleQueue'),
  'central-queue': () => import('./centralQueue'),
}

const products: Readonly<Record<Dialect, () => Promise<Rulebook>>> = {
  nginx: async () => (await import('./nginx')).nginx,
  haproxy: async () => (await import('./haproxy')).haproxy,
  envoy: async () => (await import('./envoy')).envoy,
  lvs: async () => (await import('./lvs')).lvs,
}

/** The rules that most runs ask of a product, which come without its others. */
const usual: typeof products = {
  nginx: async () => (await import('./nginx/usual')).usual,
  haproxy: async () => (await import('./haproxy/usual')).usual,
  envoy: async () => (await import('./envoy/usual')).usual,
  lvs: async () => (await import('./lvs/usual')).usual,
}

const isUsual = (kind: PolicyKind): boolean =>
  kind === 'round-robin' || kind === 'least-connections'

const shelf = new Map<string, Balancer>()

type Named = Pick<PolicySpec, 'kind' | 'dialect'>

const labelOf = ({ kind, dialect }: Named): string => (dialect ? `${dialect}:${kind}` : kind)

const isKind = (kind: string): kind is PolicyKind => Object.hasOwn(textbook, kind)

type Complete = (policy: PolicySpec) => PolicySpec

// Who knows what a policy does not say: for runs in which the policy changes.
let complete: Complete | null = null

/** Puts at hand what completes a policy. */
export const shelveDefaults = (known: Complete): void => {
  complete = known
}

/** A policy that a run changes to, with what it does not say at its defaults. */
export const completed = (policy: PolicySpec): PolicySpec => {
  if (complete === null) throw new Error('defaults of policies are not at hand: load them first')
  return complete(policy)
}

/** Puts a rule on the shelf as that of a policy, in a dialect where one is named. */
export const shelve = (policy: Named, rule: Balancer): void => {
  shelf.set(labelOf(policy), rule)
}

/** The rule that a document asks for, in the dialect that it names; it must be at hand. */
export const balancerOf = (policy: PolicySpec): Balancer => {
  const found = shelf.get(labelOf(policy))
  if (!found) throw new Error(`the rule ${labelOf(policy)} is not at hand: load it first`)
  return found
}

const changesIn = ({ scenario, interventions }: Run): readonly PolicySpec[] =>
  [...scenario.interventions, ...interventions].flatMap((act) =>
    act.do === 'policy.set' ? [act.policy] : [],
  )

const policiesOf = (run: Run): readonly PolicySpec[] => [
  ...run.scenario.gateways.map(({ policy }) => policy),
  ...changesIn(run),
]

const isMissing = (policy: PolicySpec): boolean =>
  isKind(policy.kind) && !shelf.has(labelOf(policy))

const load = async (policy: PolicySpec): Promise<void> => {
  const { kind, dialect } = policy
  if (!isKind(kind)) return
  const own =
    dialect === undefined ? undefined : (await (isUsual(kind) ? usual : products)[dialect]())[kind]
  shelve(policy, own ?? Object.values(await textbook[kind]())[0])
}

const areDefaultsMissing = (runs: readonly Run[]): boolean =>
  complete === null && runs.some((run) => changesIn(run).length > 0)

/** Whether every rule that the runs ask for is at hand. */
export const areRulesAtHand = (runs: readonly Run[]): boolean =>
  !areDefaultsMissing(runs) && !runs.some((run) => policiesOf(run).some(isMissing))

/** Loads the rules of these policies that are not at hand. */
export const loadPolicies = async (policies: readonly PolicySpec[]): Promise<void> => {
  await Promise.all(policies.filter(isMissing).map(load))
}

const loadDefaults = async (): Promise<void> => {
  shelveDefaults((await import('../scenario/policies')).policySpecOf)
}

/** Loads the rules that the runs ask for and that are not at hand. */
export const loadRules = async (runs: readonly Run[]): Promise<void> => {
  await Promise.all([
    loadPolicies(runs.flatMap(policiesOf)),
    areDefaultsMissing(runs) && loadDefaults(),
  ])
}
