// Golden links: what this and every earlier version wrote, kept as it was written, is read by all
// later ones. A file of ./kept is never written again; GOLDEN=name of a new one writes there what
// no file before it holds.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { chapters } from '../../course'
import { sessionOf } from '../../course/figures'
import { isRunning } from '../../course/lesson'
import { openingOf } from '../../course/runs'
import { hashFor } from '../../embed/address'
import { readParameters } from '../../embed/parameters'
import { moreOf, plainPreset } from '../../embed/preset/preset'
import { writtenParameters } from '../../embed/written'
import { panels } from '../../panels'
import { embedAddress } from '../../panels/frame/snippets'
import { runsOf } from '../../panels/runs'
import { ENGINE_REVISION, shelveAll, simTime, simulateRun } from '../../sim'
import { type Run, scenarioNamed } from '../../sim/scenario'
import { formatAddress, parseAddress, type Route, type View } from '../../store'
import { readPresetFile, writePresetFile } from '../../store/presetFile'
import { noProgress, type Progress } from '../../store/progress'
import { readProgressFile, writeProgressFile } from '../../store/progressFile'
import { readRunsFile, writeRunsFile } from '../../store/runFile'
import { packRuns, unpackRuns } from '../../store/sharing'

/** A run that somebody shared, and what stood on the screen. */
interface KeptRun {
  readonly name: string
  readonly text: string // an address, or a file
  readonly lanes: number
  readonly seed: number
  readonly at: number // SimTime
  readonly acts: number // of its reader, over all lanes
  readonly digests: readonly string[]
}

/** A panel as somebody's readers get it, with the run that it opens. */
interface KeptPreset extends KeptRun {
  readonly file: string
  readonly asked: object
}

interface Kept {
  readonly engine: string
  readonly links: readonly KeptRun[]
  readonly files: readonly KeptRun[]
  readonly progress: readonly string[]
  /** Addresses of pages, each with what is to be read in it. */
  readonly pages: readonly { readonly hash: string; readonly route: Route }[]
  /** Queries of embeds, which a preset is too. */
  readonly embeds: readonly { readonly query: string; readonly asked: object }[]
  readonly presets?: readonly KeptPreset[]
}

const folder = new URL('./kept/', import.meta.url)
const SECOND = 1_000_000
const AT = simTime(3.2 * SECOND)
const view: View = { speed: 2, lane: 0, server: 0, 'fold-0': '+latency' }

/** The runs with an act of their reader: the traffic changes. */
const touched = (runs: readonly Run[]): readonly Run[] =>
  runs.map((run) => {
    const [{ name }] = run.scenario.traffic
    const act = { at: simTime(2 * SECOND), do: 'traffic.rate', traffic: name, rate: 2 } as const
    const { kind } = run.scenario.traffic[0].arrivals
    return kind === 'poisson' ? { ...run, interventions: [act] } : run
  })

const sharedOf = (runs: readonly Run[]) => ({
  engine: ENGINE_REVISION,
  at: AT,
  lanes: runs.map((run) => ({ run, digest: simulateRun(run, { until: AT }).digest })),
  view,
})

type Facts = Omit<KeptRun, 'name' | 'text'>

const factsOf = (shared: ReturnType<typeof sharedOf>): Facts => ({
  lanes: shared.lanes.length,
  seed: shared.lanes[0].run.seed,
  at: shared.at,
  acts: shared.lanes.reduce((sum, { run }) => sum + run.interventions.length, 0),
  digests: shared.lanes.map(({ digest }) => digest.slice(0, 8)),
})

interface Shown {
  readonly route: Route
  readonly figure: string | null
  readonly options: Readonly<Record<string, string>>
}

function linkOf(name: string, runs: readonly Run[], shown: Shown): KeptRun {
  const shared = sharedOf(runs)
  const packed = packRuns(shared)
  if (!packed.ok) throw new Error(`${name} is too long`)
  return { name, text: formatAddress({ ...shown, runs: packed.runs }), ...factsOf(shared) }
}

/** A preset as its dialog makes it: one control locked, one hidden, the run at its instant. */
function presetOf(panel: string, runs: readonly Run[]): KeptPreset {
  const lock = { ...plainPreset(panel), lock: ['rate'], hide: ['patience'], links: false }
  const shared = sharedOf(runs)
  const packed = packRuns(shared)
  if (!packed.ok) throw new Error(`${panel} is too long`)
  const run = packed.runs.join('.')
  const more = moreOf({ asked: lock, run })
  const words = writtenParameters(lock)
  return {
    name: panel,
    text: embedAddress({ base: 'https://course.example/', panel, title: panel, more, run }),
    file: writePresetFile({ panel, shared, words, isExact: true }),
    asked: lock,
    ...factsOf(shared),
  }
}

const nameOf = ({ name }: { readonly name: string }): string => name

/** What no file holds yet. */
function newIn(all: Kept): Kept {
  const before = readdirSync(folder).map(readKept)
  const fresh = <One>(list: (kept: Kept) => readonly One[], key: (one: One) => string) => {
    const known = new Set(before.flatMap((kept) => list(kept).map(key)))
    return list(all).filter((one) => !known.has(key(one)))
  }
  return {
    engine: all.engine,
    links: fresh(({ links }) => links, nameOf),
    files: fresh(({ files }) => files, nameOf),
    progress: fresh(({ progress }) => progress, String),
    pages: fresh(
      ({ pages }) => pages,
      ({ hash }) => hash,
    ),
    embeds: fresh(
      ({ embeds }) => embeds,
      ({ query }) => query,
    ),
    presets: fresh(({ presets = [] }) => presets, nameOf),
  }
}

/** One link and one file for each panel, of its first example; one link for each chapter. */
async function made(): Promise<Kept> {
  const opened = panels.map(({ id, examples: [example] }) => ({
    id,
    example: example.id,
    runs: touched(runsOf(example, scenarioNamed)),
  }))
  const lessons = await Promise.all(chapters.map(({ load }) => load?.()))
  const figures = lessons.flatMap((lesson) => {
    const figure = lesson?.figures.find(isRunning)
    return lesson && figure ? [{ lesson, figure }] : []
  })
  const ofPanels = opened.map(({ id, example, runs }) => {
    const route = { page: 'panel', id } as const
    return linkOf(id, runs, { route, figure: null, options: { example } })
  })
  const ofFigures = figures.map(({ lesson, figure }) => {
    const name = sessionOf(lesson, figure.id)
    const route = { page: 'chapter', id: lesson.id, section: null } as const
    return linkOf(name, openingOf(lesson, figure), { route, figure: name, options: {} })
  })
  const files = opened.map(({ id, runs }) => {
    const shared = sharedOf(runs)
    return { name: id, text: writeRunsFile(id, shared), ...factsOf(shared) }
  })
  const hashes = [
    ...['#/', '#/gallery', '#/glossary?q=轮询', '#/search?q=health', '#/progress'],
    ...['#/present/why/3', '#/presenter/why', '#/chapter/why/figure-1.4?term=rejected'],
    ...['#/chapter/choosing?walk=no.yes.yes.no.no.yes', '#/chapter/health/names'],
    ...opened.map(({ id, example }) => `#/panel/${id}?example=${example}`),
  ]
  const queries = [
    ...opened.map(({ id, example }) => `?panel=${id}&scenario=${example}`),
    '?panel=one-or-three&seed=11&t=12.5&speed=4&autoplay=1&lang=zh-CN&theme=dark&size=present',
    '?panel=health&lock=rate,patience&controls=basic&readonly=1&links=0&motion=reduce',
  ]
  return {
    engine: ENGINE_REVISION,
    links: [...ofPanels, ...ofFigures],
    files,
    progress: [writeProgressFile(reader), firstForm],
    pages: hashes.map((hash) => ({ hash, route: parseAddress(hash).route })),
    embeds: queries.map((query) => ({ query, asked: readParameters(query).asked })),
    presets: opened
      .filter(({ id }) => id === 'one-counter' || id === 'regions')
      .map(({ id, runs }) => presetOf(id, runs)),
  }
}

/** A reader who has done a little of everything. */
const reader: Progress = {
  ...noProgress,
  predictions: { 'why-1.2': 'some' },
  verdicts: { 'why-1.2': 'some' },
  stars: { 'why-sale': 2 },
  attempts: { 'why-sale': 4 },
  answers: { 'health-why': 'both' },
  notes: { 'checklist-needed': 'two machines' },
  played: ['why-1.1', 'why-1.2'],
  read: ['why', 'health'],
  lastPlace: '#/chapter/why/busy',
}

const firstForm = JSON.stringify({
  counterflow: 'progress',
  version: 1,
  progress: { predictions: { 'why-1.2': 'some' }, stars: { 'why-sale': 2 }, read: ['why'] },
})

beforeAll(shelveAll)

const wanted = process.env.GOLDEN

test.runIf(wanted)('what this version writes is kept', async () => {
  const file = new URL(`${wanted}.json`, folder)
  const text = `${JSON.stringify(newIn(await made()), null, 1)}\n`
  writeFileSync(file, text, { flag: 'wx' }) // never over one that is there
})

function readKept(name: string): Kept {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
}

describe.each(readdirSync(folder))('of %s', (name) => {
  const kept = readKept(name)

  function holds(read: ReturnType<typeof unpackRuns>, one: KeptRun) {
    if (!read.ok) throw new Error(`${one.name}: ${JSON.stringify(read.problems)}`)
    const { lanes, at, digests, engine } = read.arrival
    expect([lanes.length, lanes[0].seed, at]).toEqual([one.lanes, one.seed, one.at])
    expect(lanes.flatMap(({ interventions }) => interventions)).toHaveLength(one.acts)
    expect(digests).toEqual(one.digests)
    // Of another engine the page tells so; of this one the run must be the very same.
    expect(engine).toBe(kept.engine)
    if (engine !== ENGINE_REVISION) return
    const here = lanes.map((run) => simulateRun(run, { until: at }).digest.slice(0, 8))
    expect(here, one.name).toEqual(one.digests)
  }

  test.each(kept.links)('the link to $name brings its run and instant', (one) => {
    holds(unpackRuns(parseAddress(one.text)), one)
    const { route, figure } = parseAddress(one.text)
    if (route.page === 'panel') {
      expect(panels.map(({ id }) => id)).toContain(route.id)
      const run = new URLSearchParams(one.text.split('?')[1]).get('run')
      const inEmbed = hashFor({ panel: route.id, scenario: '' }, `#run=${run}`)
      holds(unpackRuns(parseAddress(inEmbed)), one)
    } else expect(figure).toBe(one.name)
  })

  test.each(kept.files)('the file of $name brings its run and instant', (one) => {
    const read = readRunsFile(one.text)
    if (!read.ok && 'code' in read) throw new Error(read.code)
    holds(read, one)
  })

  test.runIf(kept.presets?.length)('presets open the same run under the same limits', () => {
    for (const one of kept.presets ?? []) {
      const { search, hash } = new URL(one.text)
      const { asked, misread } = readParameters(search)
      expect(misread).toEqual([])
      expect(asked).toMatchObject(one.asked)
      holds(unpackRuns(parseAddress(hashFor(asked, hash))), one)
      const read = readPresetFile(one.file, one.name)
      if (!read.ok || read.run === null) throw new Error(`${one.name}: ${JSON.stringify(read)}`)
      expect(read.isExact).toBe(true)
      expect(readParameters(new URLSearchParams(read.words).toString()).asked).toEqual(asked)
      holds(unpackRuns(parseAddress(hashFor(asked, `#run=${read.run}`))), one)
    }
  })

  test('progress, pages and embeds are read as they were', () => {
    for (const text of kept.progress) expect(readProgressFile(text)).toMatchObject({ ok: true })
    for (const { hash, route } of kept.pages) expect(parseAddress(hash).route).toEqual(route)
    for (const { query, asked } of kept.embeds) {
      expect(readParameters(query).misread).toEqual([])
      expect(readParameters(query).asked).toMatchObject(asked)
    }
  })
})
