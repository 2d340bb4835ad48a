// The controls that panels draw themselves, by panel: asked for where a page names some, and where
// an author chooses among them. What a panel wraps in `Held` stands here. A panel loads none of
// this: lists come from what it has loaded, or loads when its reader opens it.
import { m } from '../i18n'
import { type Source, sourceOf } from '../ui/later'
import type { HeldControl } from './panel'

type Label = HeldControl['label']

const by = (labels: Readonly<Record<string, Label>>): readonly HeldControl[] =>
  Object.entries(labels).map(([id, label]) => ({ id, label }))

const named = (list: readonly { readonly key: string; readonly label: Label }[]) =>
  list.map(({ key: id, label }): HeldControl => ({ id, label }))

const lanes = { lanes: m.held_lanes }
const servers = { servers: m.held_servers }

const lists: Readonly<Record<string, () => Promise<readonly HeldControl[]>>> = {
  'the-sale': async () => by({ machines: m.held_machines }),
  routes: async () => by({ routes: m.held_routes }),
  'hash-ring': async () => by(servers),
  capacity: async () => {
    const { settings } = await import('./capacity/CapacityBody')
    return [...named(Object.values(settings)), ...by({ run: m.held_run })]
  },
  'price-curves': async () => {
    const { settings } = await import('./price-curves/PriceBody')
    const more = { first: m.held_first, second: m.held_second, run: m.held_run }
    return [...named(settings), ...by(more)]
  },
  compare: async () =>
    by({
      ...{ rule: m.held_rule, setup: m.held_setup, balancers: m.held_balancers },
      ...{ heaviest: m.held_heaviest, ...servers, ...lanes },
    }),
  health: async () => {
    const { held } = await import('./health/parts')
    return held()
  },
  sessions: async () =>
    by({
      ...{ mechanism: m.held_mechanism, state: m.held_state, population: m.held_population },
      ...{ calamities: m.held_calamities, deployment: m.held_deployment, ...lanes },
    }),
  'blue-green': async () => {
    const { settings } = await import('./blue-green/BlueGreenBody')
    return [...by({ release: m.held_release, ...lanes }), ...named(settings)]
  },
  canary: async () => {
    const { held } = await import('./canary/parts')
    return [...by({ weight: m.held_weight, release: m.held_release }), ...(await held())]
  },
  autoscaling: async () => {
    const { held } = await import('./autoscaling/AutoscalingBody')
    return [...(await held()), ...by(lanes)]
  },
  regions: async () => {
    const { labels } = await import('./regions/RegionsBody')
    return by({ mode: m.held_mode, ...labels, ...lanes })
  },
}

/** The panels that draw controls themselves. */
export const drawing = Object.keys(lists)

const sources = new Map<string, Source<readonly HeldControl[]>>()

/** What a panel draws itself; nothing where it draws no control. */
export function heldOf(panel: string): Source<readonly HeldControl[]> {
  const load = async () => {
    const list = Object.hasOwn(lists, panel) ? await lists[panel]() : []
    return list.map(({ id, label }) => ({ id: id.toLowerCase(), label })) // as addresses are read
  }
  const source = sources.get(panel) ?? sourceOf(load)
  sources.set(panel, source)
  return source
}
