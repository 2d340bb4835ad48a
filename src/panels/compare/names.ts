// What lanes, products and options are called.
import { formatDuration, formatNumber, formatSeconds, m, policyName, shownName } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { dialectNames } from '../controls/dialectNames'
import { serversOf } from '../controls/serversOf'
import { divisionOf, isDivisible } from './division'
import { divisionName } from './divisionName'
import { entryOf } from './entry'
import { type Guard, guardOf, isGuardable } from './firewall'
import { balancersOf, reportsOf } from './gateways'
import { isKeepable, lifeOf } from './keeping'
import {
  ageOf,
  connectionsOf,
  heedsSealing,
  type Keeping,
  keepingOf,
  layerOf,
  type Sealing,
  sealingOf,
} from './layers'
import { isReturnable, type Return, returnOf } from './returning'
import {
  fieldsOf,
  heedsLoad,
  heedsWeights,
  laterRule,
  type RuleField,
  ruleOf,
  weightsOf,
} from './rule'
import { switchNames } from './switches'

const optionNames: Readonly<Record<RuleField['option'], () => string>> = {
  variant: m.compare_option_variant,
  hash: m.compare_option_hash,
  choices: m.compare_option_choices,
  bias: m.compare_option_bias,
  key: m.compare_option_key,
  avalanche: m.compare_option_avalanche,
  points: m.compare_option_points,
  ringSize: m.compare_option_ring_size,
  maxRingSize: m.compare_option_max_ring_size,
  tableSize: m.compare_option_table_size,
  factor: m.compare_option_factor,
  decay: m.compare_option_decay,
  slowStart: m.compare_option_slow_start,
  aggression: m.compare_option_aggression,
  minWeight: m.compare_option_min_weight,
}

export const optionName = (option: RuleField['option']): string => optionNames[option]()

const keyNames: Readonly<Record<string, () => string>> = {
  client: m.compare_key_client,
  path: m.compare_key_path,
}

/** A value of an option in words. */
export function valueName(option: RuleField['option'], value: RuleField['value']): string {
  if (value === undefined) return m.compare_option_own()
  if (typeof value === 'boolean') return value ? m.compare_yes() : m.compare_no()
  if (option === 'decay' || option === 'slowStart') return formatSeconds(Number(value), 0)
  if (option === 'factor' || option === 'minWeight')
    return m.format_percent({ value: formatNumber(Number(value)) })
  if (typeof value === 'number') return formatNumber(value, Number.isInteger(value) ? 0 : 1)
  return option === 'key' ? (keyNames[value]?.() ?? value) : value
}

/** Begins with a small letter inside a sentence, where its script has such. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name

const ruleDetails = (run: Run): string[] => {
  const spec = ruleOf(run)
  const own = fieldsOf(spec)
    .filter(({ option, value }) => option === 'variant' || (option === 'choices' && value !== 2))
    .filter(({ value }) => value !== undefined)
    .map(({ option, value }) => valueName(option, value))
  const weights = weightsOf(run)
  const isEven = weights.every((weight) => weight === weights[0])
  const dialect = spec.dialect === undefined ? [] : [dialectNames[spec.dialect]]
  const ratio = heedsWeights(spec) && !isEven ? [weights.join(':')] : []
  return [...dialect, ...own, ...ratio]
}

const errant = (run: Run): string =>
  serversOf(run)
    .filter(({ errors }) => errors > 0)
    .map(({ name }) => shownName(name))
    .join(' ')

/** What a lane has that another has not, beside its rule. */
const setting = (run: Run) => ({
  reports: reportsOf(run),
  balancers: balancersOf(run),
  errant: errant(run),
  layer: layerOf(run),
  keeping: keepingIn(run),
  sealing: sealingIn(run),
  guard: isGuardable(run) ? m.compare_guarded({ guard: guardName(guardOf(run)) }) : '',
  life: isKeepable(run) ? m.compare_cache_kept({ life: lifeName(lifeOf(run)) }) : '',
  entry: entryName(run),
  way: isReturnable(run) ? returnName(returnOf(run)) : '',
  division: isDivisible(run) ? divisionName(run, divisionOf(run)) : '',
})

const sealingIn = (run: Run): string => {
  const connections = connectionsOf(run)
  return connections && heedsSealing(run) ? sealingName(sealingOf(connections)) : ''
}

const sealingNames: Readonly<Record<Sealing, () => string>> = {
  none: m.compare_seal_none,
  '1.2': () => 'TLS 1.2',
  '1.2-resumed': () => m.compare_seal_resumed({ tls: 'TLS 1.2' }),
  '1.3': () => 'TLS 1.3',
  '1.3-resumed': () => m.compare_seal_resumed({ tls: 'TLS 1.3' }),
  '1.3-early': () => m.compare_seal_early({ tls: 'TLS 1.3' }),
}

/** How a connection is encrypted. */
export const sealingName = (sealing: Sealing): string => sealingNames[sealing]()

const guardNames: Readonly<Record<Guard, () => string>> = {
  off: m.compare_guard_off,
  tells: m.compare_guard_tells,
  'turns-away': m.compare_guard_turns_away,
}

/** What a firewall does. */
export const guardName = (guard: Guard): string => guardNames[guard]()

/** What a path that goes moves. */
export const hashName = (hash: 'modulo' | 'consistent'): string =>
  hash === 'modulo' ? m.compare_paths_modulo() : m.compare_paths_consistent()

/** How the clients of a lane find a balancer; empty where they are dealt out. */
function entryName(run: Run): string {
  const entry = entryOf(run)
  if (entry === null) return ''
  if (entry.by === 'ecmp') return hashName(entry.hash)
  const ttl = m.compare_ttl_of({ time: formatDuration(entry.ttl) })
  const unseen = entry.check === null ? [m.compare_doors_unchecked()] : []
  const stubborn = entry.stubborn > 0 ? [m.compare_doors_stubborn()] : []
  return [ttl, ...unseen, ...stubborn].join(m.compare_detail_separator())
}

/** How answers come back. */
export const returnName = (way: Return): string =>
  way === 'direct' ? m.compare_return_direct() : m.compare_return_through()

/** How long answers are kept at the balancer. */
export const lifeName = (ttl: number | null): string =>
  ttl === null ? m.compare_cache_none() : m.compare_cache_for({ time: formatDuration(ttl) })

/** How the connections of a lane are kept, in words; empty where nothing is known of them. */
const keepingIn = (run: Run): string => {
  const connections = connectionsOf(run)
  return connections ? keepingName(keepingOf(connections), ageOf(connections)) : ''
}

/** A way to keep connections. */
export const keepingName = (keeping: Keeping, age: number): string => {
  if (keeping === 'request') return m.compare_keep_request()
  return keeping === 'kept'
    ? m.compare_keep_kept()
    : m.compare_keep_aged({ time: formatDuration(age) })
}

type Setting = ReturnType<typeof setting>

const settingDetails = (run: Run, differs: (key: keyof Setting) => boolean): string[] => {
  const {
    reports,
    balancers,
    errant: names,
    layer,
    keeping,
    division,
    life,
    sealing,
    guard,
    way,
    entry,
  } = setting(run)
  const live = reports === null ? m.compare_live() : reportsName(reports)
  return [
    ...(differs('layer') ? [m.compare_layer_of({ layer })] : []),
    ...(differs('keeping') && keeping !== '' ? [keeping] : []),
    ...(differs('sealing') && sealing !== '' ? [sealing] : []),
    ...(differs('guard') && guard !== '' ? [guard] : []),
    ...(differs('entry') && entry !== '' ? [entry] : []),
    ...(differs('way') && way !== '' ? [way] : []),
    ...(differs('life') && life !== '' ? [life] : []),
    ...(differs('division') && division !== '' ? [division] : []),
    ...(differs('reports') && heedsLoad(ruleOf(run)) ? [live] : []),
    ...(differs('balancers') ? [m.compare_balancers_of({ count: balancers })] : []),
    ...(differs('errant') && names !== '' ? [m.compare_errs({ server: names })] : []),
  ]
}

/** How old the load may be that the balancers know. */
export const reportsName = (reports: number): string =>
  m.compare_reports_every({ time: formatDuration(reports) })

const nameOf = (run: Run, details: readonly string[]): string => {
  const later = laterRule(run)
  const first = policyName(ruleOf(run).kind)
  const policy = later ? m.compare_then({ first, second: policyName(later.kind) }) : first
  if (details.length === 0) return policy
  return m.compare_lane_details({ policy, details: details.join(m.compare_detail_separator()) })
}

/** A name for each lane, by what tells it from the others; lanes that are alike are numbered. */
export function laneNamesOf(lanes: readonly Run[]): readonly string[] {
  const settings = lanes.map(setting)
  const differs = (key: keyof Setting) => settings.some((one) => one[key] !== settings[0][key])
  const switched = lanes.map(switchNames)
  const told = (lane: number) =>
    switched[lane].filter((name, at) => name !== '' && switched.some((one) => one[at] !== name))
  const names = lanes.map((run, lane) =>
    nameOf(run, [...ruleDetails(run), ...settingDetails(run, differs), ...told(lane)]),
  )
  return names.map((name, lane) => {
    const same = names.filter((other) => other === name).length
    const number = names.slice(0, lane + 1).filter((other) => other === name).length
    return same > 1 ? m.compare_lane_again({ name, number }) : name
  })
}
