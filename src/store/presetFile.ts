// A preset as a file: a run file, and beside the runs what the readers of a page may touch, as the
// parameters of an embed. Whoever opens it as a run file has the runs.
import { History, simTime } from '../sim'
import type { Run } from '../sim/scenario'
import { bounds } from '../sim/scenario'
import { type FileLike, type OpenedFile, readRunsFile, writeRunsFile } from './runFile'
import { packRuns, type Shared } from './sharing'

/** Names and texts of parameters. */
export type PresetWords = Readonly<Record<string, string>>

export interface PresetDocument {
  readonly panel: string
  readonly shared: Shared
  readonly words: PresetWords
  /** Whether readers get the runs at their instant; else the example that the words name. */
  readonly isExact: boolean
}

/** Runs as they begin. The rules that they ask for must be loaded. */
export const sharedAtStart = (engine: string, runs: readonly Run[]): Shared => ({
  engine,
  at: simTime(0),
  lanes: runs.map((run) => ({ run, digest: new History(run).digest() })),
  view: {},
})

export function writePresetFile({ panel, shared, words, isExact }: PresetDocument): string {
  const preset = { opens: isExact ? 'instant' : 'start', parameters: words }
  return `${JSON.stringify({ ...JSON.parse(writeRunsFile(panel, shared)), preset }, null, 2)}\n`
}

export type OpenedPreset =
  | {
      readonly ok: true
      readonly words: PresetWords
      readonly isExact: boolean
      /** Packed runs; null where they are too long for an address. */
      readonly run: string | null
    }
  | { readonly ok: false; readonly code: 'no-preset' }
  | { readonly ok: false; readonly code: 'other-panel'; readonly found: string }
  | Extract<OpenedFile, { ok: false }>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function wordsIn(text: string) {
  try {
    const value: unknown = JSON.parse(text)
    if (!isRecord(value) || !isRecord(value.preset)) return null
    const { opens, parameters } = value.preset
    if (!isRecord(parameters)) return null
    const words = Object.entries(parameters).map(([name, one]) => [name, String(one)])
    const panel = String(value.panel).slice(0, 64)
    return { panel, words: Object.fromEntries(words), isExact: opens === 'instant' }
  } catch {
    return null
  }
}

/** Reads the text of a preset file for a panel. */
export function readPresetFile(text: string, panel: string): OpenedPreset {
  const said = wordsIn(text)
  if (!said) return { ok: false, code: 'no-preset' }
  if (said.panel !== panel) return { ok: false, code: 'other-panel', found: said.panel }
  const file = readRunsFile(text)
  if (!file.ok) return file
  const { at, view, engine, lanes, digests } = file.arrival
  const named = lanes.map((run, lane) => ({ run, digest: digests?.[lane] ?? '' }))
  const packed = packRuns({ engine, at, lanes: named, view })
  const run = packed.ok ? packed.runs.join('.') : null
  return { ok: true, words: said.words, isExact: said.isExact, run }
}

/** Opens a preset file that was chosen; more than 8 MiB is not even read. */
export async function openPresetFile(file: FileLike, panel: string): Promise<OpenedPreset> {
  if (file.size > bounds.bytesWithTrace)
    return { ok: false, code: 'file-too-large', size: file.size }
  try {
    return readPresetFile(await file.text(), panel)
  } catch {
    return { ok: false, code: 'file-unreadable' }
  }
}
