// One panel at a time: a page loads the manifest of the panel that it shows, and the scenarios of
// the example that it opens, read and checked when they were written (npm run scenarios): the
// reader of the format is heavier than all of them. A new panel has a line here.
import { use } from 'react'
import type { Run, Scenario, ScenarioId } from '../sim/scenario'
import { after } from '../store'
import type { PanelExample, PanelManifest } from './panel'
import { runsOf } from './runs'

interface Loaders {
  readonly manifest: () => Promise<PanelManifest>
  /** Of all its examples; not here where the manifest has a file for each. */
  readonly scenarios?: () => Promise<unknown>
}

const loaders: Readonly<Record<string, Loaders>> = {
  'one-counter': {
    manifest: async () => (await import('./one-counter')).oneCounter,
    scenarios: async () => (await import('./one-counter/scenarios.json')).default,
  },
  'one-or-three': {
    manifest: async () => (await import('./one-or-three')).oneOrThree,
    scenarios: async () => (await import('./one-or-three/scenarios.json')).default,
  },
  'daily-users': {
    manifest: async () => (await import('./daily-users')).dailyUsers,
    scenarios: async () => (await import('./daily-users/scenarios.json')).default,
  },
  'bigger-or-more': {
    manifest: async () => (await import('./bigger-or-more')).biggerOrMore,
    scenarios: async () => (await import('./bigger-or-more/scenarios.json')).default,
  },
  'utilization-curve': {
    manifest: async () => (await import('./utilization-curve')).utilizationCurve,
    scenarios: async () => (await import('./utilization-curve/scenarios.json')).default,
  },
  headroom: {
    manifest: async () => (await import('./headroom')).headroom,
    scenarios: async () => (await import('./headroom/scenarios.json')).default,
  },
  'memory-crash': {
    manifest: async () => (await import('./memory-crash')).memoryCrash,
    scenarios: async () => (await import('./memory-crash/scenarios.json')).default,
  },
  'the-sale': {
    manifest: async () => (await import('./the-sale')).theSale,
    scenarios: async () => (await import('./the-sale/scenarios.json')).default,
  },
  compare: {
    manifest: async () => (await import('./compare')).compare,
  },
  'hash-ring': {
    manifest: async () => (await import('./hash-ring')).hashRing,
    scenarios: async () => (await import('./hash-ring/scenarios.json')).default,
  },
  routes: {
    manifest: async () => (await import('./routes')).routes,
    scenarios: async () => (await import('./routes/scenarios.json')).default,
  },
  health: {
    manifest: async () => (await import('./health')).health,
  },
  sessions: {
    manifest: async () => (await import('./sessions')).sessions,
  },
  'blue-green': {
    manifest: async () => (await import('./blue-green')).blueGreen,
    scenarios: async () => (await import('./blue-green/scenarios.json')).default,
  },
  autoscaling: {
    manifest: async () => (await import('./autoscaling')).autoscaling,
  },
  canary: {
    manifest: async () => (await import('./canary')).canary,
  },
  cluster: {
    manifest: async () => (await import('./cluster')).cluster,
    scenarios: async () => (await import('./cluster/scenarios.json')).default,
  },
}

/** The ids of the panels that can be opened. */
export const panelIds = Object.keys(loaders)

interface Opened {
  readonly manifest: PanelManifest
  readonly example: PanelExample
  /** From the top; the same objects whenever the example is opened. */
  readonly runs: readonly Run[]
}

// Wall milliseconds that a failure is remembered: those who wait for it must all be told of it.
const LATER = 1000

/** What is loaded once for all who ask by its name. What failed is tried anew. */
function once<Found>() {
  const found = new Map<string, Promise<Found>>()
  return (name: string, load: () => Promise<Found>): Promise<Found> => {
    const before = found.get(name)
    if (before) return before
    const loading = load()
    found.set(name, loading)
    loading.catch(() => after(LATER, () => found.delete(name)))
    return loading
  }
}

const [manifests, openings] = [once<PanelManifest>(), once<Opened>()]

const made = new Map<PanelExample, readonly Run[]>()

async function open(id: string, wanted?: string): Promise<Opened> {
  const { manifest: load, scenarios } = loaders[id]
  const [manifest, all] = await Promise.all([manifests(id, load), scenarios?.()])
  const { examples, files } = manifest
  const example = examples.find((each) => each.id === wanted) ?? examples[0]
  const document = all ?? (await files?.[`./examples/${example.id}.json`]?.())
  const read = document as Readonly<Partial<Record<ScenarioId, Scenario>>> // by the format's reader
  const scenarioOf = (name: ScenarioId): Scenario => {
    const scenario = read[name]
    if (!scenario) throw new Error(`${name} is missing: npm run scenarios`)
    return scenario
  }
  const runs = made.get(example) ?? runsOf(example, scenarioOf)
  made.set(example, runs)
  return { manifest, example, runs }
}

/** A panel with the runs of one of its examples, the first where none is wanted or none is called
 * so; null where there is no such panel. */
export function openPanel(id: string, wanted?: string): Promise<Opened> | null {
  if (!Object.hasOwn(loaders, id)) return null
  return openings(`${id} ${wanted}`, () => open(id, wanted))
}

/** The same where it is shown: what draws it waits in its place. */
export function usePanel(id: string, wanted?: string): Opened | null {
  const opening = openPanel(id, wanted)
  return opening && use(opening)
}

/** A panel for runs that come from elsewhere. */
export const useManifest = (id: string): PanelManifest | null =>
  Object.hasOwn(loaders, id) ? use(manifests(id, loaders[id].manifest)) : null
