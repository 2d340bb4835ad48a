// One panel at a time: a page loads the manifest of the panel that it shows, and the scenarios of
// its examples, read and checked when they were written (npm run scenarios): the reader of the
// format is heavier than all of them. A new panel has a line here.
import { use } from 'react'
import type { Run, Scenario, ScenarioId } from '../sim/scenario'
import { after } from '../store'
import type { PanelExample, PanelManifest } from './panel'
import { runsOf } from './runs'

interface Loaders {
  readonly manifest: () => Promise<PanelManifest>
  readonly scenarios: () => Promise<unknown>
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
    scenarios: async () => (await import('./compare/scenarios.json')).default,
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
    scenarios: async () => (await import('./health/scenarios.json')).default,
  },
  sessions: {
    manifest: async () => (await import('./sessions')).sessions,
    scenarios: async () => (await import('./sessions/scenarios.json')).default,
  },
  cluster: {
    manifest: async () => (await import('./cluster')).cluster,
    scenarios: async () => (await import('./cluster/scenarios.json')).default,
  },
}

/** The ids of the panels that can be opened. */
export const panelIds = Object.keys(loaders)

type Scenarios = Readonly<Partial<Record<ScenarioId, Scenario>>>

interface Opened {
  readonly manifest: PanelManifest
  /** The runs of one of its examples, from the top; the same objects at every call. */
  runsOf(example: PanelExample): readonly Run[]
}

async function open({ manifest, scenarios }: Loaders): Promise<Opened> {
  const [found, document] = await Promise.all([manifest(), scenarios()])
  const read = document as Scenarios // written by the format's own reader
  const made = new Map<PanelExample, readonly Run[]>()
  const scenarioOf = (id: ScenarioId): Scenario => {
    const scenario = read[id]
    if (!scenario) throw new Error(`${id} is missing: npm run scenarios`)
    return scenario
  }
  return {
    manifest: found,
    runsOf(example) {
      const runs = made.get(example) ?? runsOf(example, scenarioOf)
      made.set(example, runs)
      return runs
    },
  }
}

// Wall milliseconds that a failure is remembered: those who wait for it must all be told of it.
const LATER = 1000

const opened = new Map<string, Promise<Opened>>()

/** A panel by its id, once for all who ask; null where there is none. What failed is tried anew. */
export function openPanel(id: string): Promise<Opened> | null {
  const before = opened.get(id)
  if (before) return before
  if (!Object.hasOwn(loaders, id)) return null
  const opening = open(loaders[id])
  opened.set(id, opening)
  opening.catch(() => after(LATER, () => opened.delete(id)))
  return opening
}

/** The same where it is shown: what draws it waits in its place. */
export function usePanel(id: string): Opened | null {
  const opening = openPanel(id)
  return opening && use(opening)
}
