// What the balancer of a lane does with what it has opened, as choices of a few words: settings of
// the whole run, so that another choice plays the lane from its start. Each is offered where it
// makes a difference.
import { m } from '../../i18n'
import { duration, SECOND } from '../../sim'
import type { Run } from '../../sim/scenario'
import { kindsIn } from './division'
import { connectionsOf } from './layers'

type Gateway = Run['scenario']['gateways'][number]
type Action = NonNullable<Gateway['routes']>[number]['action']

/** A choice in the head of a lane. */
interface Switch<Id extends string = string> {
  readonly id: string
  readonly label: () => string
  readonly options: readonly { readonly id: Id; readonly label: () => string }[]
  /** Whether it makes a difference in a lane. */
  isIn(run: Run): boolean
  /** The option that a lane has. */
  of(run: Run): Id
  /** The lane with another option. */
  with(run: Run, id: Id): Run
}

const front = ({ scenario }: Run): Gateway => scenario.gateways[0]

const withFront = (run: Run, change: (gateway: Gateway) => Gateway): Run => ({
  ...run,
  scenario: { ...run.scenario, gateways: run.scenario.gateways.map(change) },
})

const define = <Id extends string>(it: Switch<Id>): Switch => ({
  ...it,
  with: (run, id) => {
    const known = it.options.find((option) => option.id === id)
    return known ? it.with(run, known.id) : run
  },
})

// Assumed, as in the scenarios: what is left of a text, and the core time for each KiB.
const LEVELS = {
  usual: { ratio: 0.3, perKib: duration(30), minBytes: 1_000 },
  thorough: { ratio: 0.27, perKib: duration(75), minBytes: 1_000 },
} as const

const compression = define({
  id: 'compression',
  label: m.compare_smaller,
  options: [
    { id: 'off', label: m.compare_smaller_off },
    { id: 'usual', label: m.compare_smaller_usual },
    { id: 'thorough', label: m.compare_smaller_thorough },
  ],
  isIn: (run) =>
    front(run).layer === 7 && kindsIn(run).some(({ response }) => response.compressible),
  of: (run) => {
    const { compression: rule } = front(run)
    if (!rule) return 'off'
    return rule.perKib > LEVELS.usual.perKib ? 'thorough' : 'usual'
  },
  with: (run, id) =>
    withFront(run, ({ compression: _, ...gateway }) =>
      id === 'off' ? gateway : { ...gateway, compression: LEVELS[id] },
    ),
})

const LOCK = { timeout: duration(5 * SECOND) }
const STALE = {
  whileRevalidate: duration(30 * SECOND),
  ifError: duration(0),
  background: true,
}

const expiry = define({
  id: 'expiry',
  label: m.compare_expiry,
  options: [
    { id: 'each', label: m.compare_expiry_each },
    { id: 'one', label: m.compare_expiry_one },
    { id: 'stale', label: m.compare_expiry_stale },
  ],
  isIn: (run) => front(run).cache !== undefined,
  of: (run) => {
    const { lock, stale } = front(run).cache ?? {}
    if (stale && stale.whileRevalidate > 0) return 'stale'
    return lock ? 'one' : 'each'
  },
  with: (run, id) =>
    withFront(run, (gateway) => {
      if (!gateway.cache) return gateway
      const { lock: _, stale: __, ...cache } = gateway.cache
      if (id === 'each') return { ...gateway, cache }
      const stale = id === 'stale' ? { stale: STALE } : {}
      return { ...gateway, cache: { ...cache, lock: LOCK, ...stale } }
    }),
})

const LANGUAGE = 'accept-language'
const BROWSER = 'user-agent'
const BOTH = `${BROWSER}, ${LANGUAGE}`

type Kind = ReturnType<typeof kindsIn>[number]

const saying = (kind: Kind, id: 'none' | 'language' | 'both'): Kind => {
  const { vary: _, ...rest } = kind.response.headers
  const headers = id === 'none' ? rest : { ...rest, vary: id === 'both' ? BOTH : LANGUAGE }
  return { ...kind, response: { ...kind.response, headers } }
}

const vary = define({
  id: 'vary',
  label: () => 'Vary',
  options: [
    { id: 'none', label: m.compare_vary_none },
    { id: 'language', label: m.compare_vary_language },
    { id: 'both', label: m.compare_vary_both },
  ],
  isIn: (run) =>
    front(run).cache !== undefined && kindsIn(run).some(({ headers }) => LANGUAGE in headers),
  of: (run) => {
    const told = kindsIn(run).map(({ response }) => response.headers.vary ?? '')
    if (told.some((names) => names.includes(BROWSER))) return 'both'
    return told.some((names) => names.includes(LANGUAGE)) ? 'language' : 'none'
  },
  with: (run, id) => ({
    ...run,
    scenario: {
      ...run.scenario,
      traffic: run.scenario.traffic.map((traffic) => ({
        ...traffic,
        ...(traffic.requests ? { requests: traffic.requests.map((kind) => saying(kind, id)) } : {}),
      })),
    },
  }),
})

const KEPT = { keepalive: 32 }

const resealing = define({
  id: 'resealing',
  label: m.compare_resealing,
  options: [
    { id: 'plain', label: m.compare_resealing_plain },
    { id: 'kept', label: m.compare_resealing_kept },
    { id: 'new', label: m.compare_resealing_new },
  ],
  isIn: (run) =>
    front(run).layer === 7 && front(run).upstream !== null && connectionsOf(run)?.tls !== 'none',
  of: (run) => {
    const { tls, upstream } = front(run)
    if (tls !== 'reencrypt') return 'plain'
    return upstream?.keepalive === 0 ? 'new' : 'kept'
  },
  with: (run, id) =>
    withFront(run, (gateway) => ({
      ...gateway,
      tls: id === 'plain' ? 'terminate' : 'reencrypt',
      upstream: id === 'new' ? { keepalive: 0 } : KEPT,
    })),
})

const actionsOf = (run: Run): readonly Action[] => (front(run).routes ?? []).map((it) => it.action)

const withActions = (run: Run, change: (action: Action, place: number) => Action): Run =>
  withFront(run, ({ routes, ...gateway }) =>
    routes === undefined
      ? gateway
      : {
          ...gateway,
          routes: routes.map((it, place) => ({ ...it, action: change(it.action, place) })),
        },
  )

const LIMITS = { one: duration(SECOND), three: duration(3 * SECOND) } as const
const limits: readonly number[] = Object.values(LIMITS)

const hasOnePool = (actions: readonly Action[]): boolean =>
  actions.every(({ pool }) => pool !== undefined && pool === actions[0].pool)

const limit = define({
  id: 'limit',
  label: m.compare_limit,
  options: [
    { id: 'none', label: m.compare_limit_none },
    { id: 'three', label: m.compare_limit_three },
    { id: 'one', label: m.compare_limit_one },
  ],
  // Rules that send to one pool differ by what they allow.
  isIn: (run) => {
    const [first, ...others] = actionsOf(run)
    const isSaid = first?.timeout === undefined || limits.includes(first.timeout)
    return others.length > 0 && isSaid && hasOnePool([first, ...others])
  },
  of: (run) => {
    const { timeout } = actionsOf(run)[0]
    if (timeout === undefined) return 'none'
    return timeout === LIMITS.one ? 'one' : 'three'
  },
  with: (run, id) =>
    withActions(run, ({ timeout, ...action }, place) => {
      if (place > 0) return timeout === undefined ? action : { ...action, timeout }
      return id === 'none' ? action : { ...action, timeout: LIMITS[id] }
    }),
})

const FORWARDED = 'x-forwarded-for'
const CLIENT = { [FORWARDED]: '{client}' }
const NOTHING = { set: {}, add: {}, remove: [] }

const rewriting = define({
  id: 'rewriting',
  label: () => 'X-Forwarded-For',
  options: [
    { id: 'left', label: m.compare_forwarded_left },
    { id: 'added', label: m.compare_forwarded_added },
    { id: 'over', label: m.compare_forwarded_over },
  ],
  isIn: (run) =>
    actionsOf(run).length > 0 && kindsIn(run).some(({ headers }) => FORWARDED in headers),
  of: (run) => {
    const { headers } = actionsOf(run)[0]
    if (headers && FORWARDED in headers.set) return 'over'
    return headers && FORWARDED in headers.add ? 'added' : 'left'
  },
  with: (run, id) =>
    withActions(run, ({ headers: _, ...action }) => {
      if (id === 'left') return action
      const changes = id === 'over' ? { set: CLIENT } : { add: CLIENT }
      return { ...action, headers: { ...NOTHING, ...changes } }
    }),
})

/** The choices, in the order in which they stand. */
export const switches: readonly Switch[] = [compression, expiry, vary, resealing, limit, rewriting]

/** Those that make a difference in a lane. */
export const switchesIn = (run: Run): readonly Switch[] => switches.filter((it) => it.isIn(run))

/** What a lane has of each, in words; empty where it makes no difference. */
export const switchNames = (run: Run): readonly string[] =>
  switches.map((it) =>
    it.isIn(run) ? (it.options.find(({ id }) => id === it.of(run))?.label() ?? '') : '',
  )
