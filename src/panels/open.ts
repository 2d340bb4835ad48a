// One panel at a time: a page loads the manifest of the panel that it shows, and the scenarios of
// the example that it opens, read and checked when they were written (npm run scenarios): the
// reader of the format is heavier than all of them. A new panel has a line here.
import { useEffect } from 'react'
import { bringTexts } from '../i18n'
import type { Run, Scenario, ScenarioId } from '../sim/scenario'
import { actions, prepare } from '../store'
import { type Source, sourceOf, useFound } from '../ui/later'
import { fetchParts } from './frame/parts'
import type { PanelExample, PanelManifest } from './panel'
import { runsOf } from './runs'

interface Loaders {
  /** The manifest is all that a panel's index exports: what a page need not name weighs nothing. */
  readonly manifest: () => Promise<Readonly<Record<string, PanelManifest>>>
  /** Of all its examples; not here where the manifest has a file for each. */
  readonly scenarios?: () => Promise<{ readonly default: unknown }>
}

const loaders: Readonly<Record<string, Loaders>> = {
  'one-counter': {
    manifest: () => import('./one-counter'),
    scenarios: () => import('./one-counter/scenarios.json'),
  },
  'one-or-three': {
    manifest: () => import('./one-or-three'),
    scenarios: () => import('./one-or-three/scenarios.json'),
  },
  'daily-users': {
    manifest: () => import('./daily-users'),
    scenarios: () => import('./daily-users/scenarios.json'),
  },
  'bigger-or-more': {
    manifest: () => import('./bigger-or-more'),
    scenarios: () => import('./bigger-or-more/scenarios.json'),
  },
  'utilization-curve': {
    manifest: () => import('./utilization-curve'),
    scenarios: () => import('./utilization-curve/scenarios.json'),
  },
  headroom: {
    manifest: () => import('./headroom'),
    scenarios: () => import('./headroom/scenarios.json'),
  },
  'memory-crash': {
    manifest: () => import('./memory-crash'),
    scenarios: () => import('./memory-crash/scenarios.json'),
  },
  'the-sale': {
    manifest: () => import('./the-sale'),
    scenarios: () => import('./the-sale/scenarios.json'),
  },
  compare: {
    manifest: () => import('./compare'),
  },
  'hash-ring': {
    manifest: () => import('./hash-ring'),
    scenarios: () => import('./hash-ring/scenarios.json'),
  },
  routes: {
    manifest: () => import('./routes'),
    scenarios: () => import('./routes/scenarios.json'),
  },
  health: {
    manifest: () => import('./health'),
  },
  sessions: {
    manifest: () => import('./sessions'),
  },
  'blue-green': {
    manifest: () => import('./blue-green'),
  },
  autoscaling: {
    manifest: () => import('./autoscaling'),
  },
  capacity: {
    manifest: () => import('./capacity'),
    scenarios: () => import('./capacity/scenarios.json'),
  },
  'price-curves': {
    manifest: () => import('./price-curves'),
    scenarios: () => import('./price-curves/scenarios.json'),
  },
  canary: {
    manifest: () => import('./canary'),
  },
  regions: {
    manifest: () => import('./regions'),
    scenarios: () => import('./regions/scenarios.json'),
  },
  cluster: {
    manifest: () => import('./cluster'),
    scenarios: () => import('./cluster/scenarios.json'),
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

/** What is loaded once for all who ask by its name. */
function once<Found extends object>() {
  const sources = new Map<string, Source<Found>>()
  return (name: string, load: () => Promise<Found>): Source<Found> => {
    const source = sources.get(name) ?? sourceOf(load)
    sources.set(name, source)
    return source
  }
}

const [manifests, openings] = [once<PanelManifest>(), once<Opened>()]

const load = async (id: string): Promise<PanelManifest> =>
  Object.values(await loaders[id].manifest())[0]

/** A manifest that can be drawn: what its messages say is there. */
const manifestOf = (id: string): Source<PanelManifest> =>
  manifests(id, async () => {
    const manifest = await load(id)
    await bringTexts()
    return manifest
  })

const made = new Map<PanelExample, readonly Run[]>()

const ignore = () => {} // who waits for it hears of it

async function open(id: string, wanted?: string): Promise<Opened> {
  const [manifest, all] = await Promise.all([load(id), loaders[id].scenarios?.()])
  // Nothing is fetched after the texts that can be on its way with them.
  const speaking = bringTexts()
  speaking.catch(ignore)
  const { examples, files } = manifest
  const example = examples.find((each) => each.id === wanted) ?? examples[0]
  const document = all?.default ?? (await files?.[`./examples/${example.id}.json`]?.())
  const read = document as Readonly<Partial<Record<ScenarioId, Scenario>>> // by the format's reader
  const scenarioOf = (name: ScenarioId): Scenario => {
    const scenario = read[name]
    if (!scenario) throw new Error(`${name} is missing: npm run scenarios`)
    return scenario
  }
  const runs = made.get(example) ?? runsOf(example, scenarioOf)
  made.set(example, runs)
  Promise.all([fetchParts(manifest), prepare(runs)]).catch(ignore)
  await speaking
  return { manifest, example, runs }
}

/** A panel with the runs of one of its examples, the first where none is wanted or none is called
 * so; null where there is no such panel. */
export function openPanel(id: string, wanted?: string): Source<Opened> | null {
  if (!Object.hasOwn(loaders, id)) return null
  return openings(`${id} ${wanted}`, () => open(id, wanted))
}

/** The same where it is shown: undefined until it is there. */
export function usePanel(id: string, wanted?: string): Opened | null | undefined {
  const opening = openPanel(id, wanted)
  const opened = useFound(opening)
  const isMissed = wanted !== undefined && opened !== null && opened.example.id !== wanted
  useEffect(() => {
    if (isMissed) actions.missExample(wanted)
  }, [isMissed, wanted])
  return opened ?? (opening && undefined)
}

/** A panel for runs that come from elsewhere; null until it is there, and where there is none. */
export const useManifest = (id: string): PanelManifest | null =>
  useFound(Object.hasOwn(loaders, id) ? manifestOf(id) : null)

/** All that a panel needs to open with these runs, so that it then opens at once and whole. */
export async function fetchPanel(id: string, lanes: readonly Run[]): Promise<void> {
  const manifest = await load(id)
  await Promise.all([fetchParts(manifest), prepare(lanes), bringTexts()])
}
