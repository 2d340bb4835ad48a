// A run as a file: the same shares that a link carries, without its limit of length. A scenario as
// a teacher writes it by hand is taken too.
import { simTime } from '../sim'
import { bounds, parseRunFile, parseScenario, writeRunFile } from '../sim/scenario'
import { arrivalOf, type Shared, sharesOf, type UnpackedRuns } from './sharing'

export const RUN_FILE_VERSION = 1
const LANES_MAX = 8

export type OpenedFile =
  | UnpackedRuns
  | { readonly ok: false; readonly code: 'file-too-large'; readonly size: number }
  | { readonly ok: false; readonly code: 'file-unreadable' }
  | { readonly ok: false; readonly code: 'file-version'; readonly found: string }

/** What a page needs to know of a File; tests bring their own. */
export interface FileLike {
  readonly size: number
  text(): Promise<string>
}

/** The text of a run file for a panel. */
export const writeRunsFile = (panel: string, shared: Shared): string =>
  JSON.stringify({
    counterflow: RUN_FILE_VERSION,
    panel,
    lanes: sharesOf(shared).map((share) => JSON.parse(writeRunFile(share))),
  })

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function fromScenario(text: string): UnpackedRuns {
  const parsed = parseScenario(text)
  if (!parsed.ok) return parsed
  const { scenario } = parsed
  const lanes = [{ scenario, seed: scenario.seed, interventions: [] }]
  const at = simTime(0)
  return { ok: true, arrival: { figure: null, lanes, at, view: {}, digests: null, engine: '' } }
}

function laneFrom(value: unknown, lane: number): ReturnType<typeof parseRunFile> {
  const parsed = parseRunFile(value)
  if (parsed.ok) return parsed
  const problems = parsed.problems.map((one) => ({
    ...one,
    path: `$.lanes[${lane}]${one.path.slice(1)}`,
  }))
  return { ok: false, problems }
}

/** Reads the text of a run file or of a scenario. */
export function readRunsFile(text: string): OpenedFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fromScenario(text) // which says where the text breaks off
  }
  if (!isRecord(value) || !Object.hasOwn(value, 'counterflow')) return fromScenario(text)
  const { counterflow, lanes } = value
  if (counterflow !== RUN_FILE_VERSION)
    return { ok: false, code: 'file-version', found: String(counterflow).slice(0, 20) }
  const list: unknown[] = Array.isArray(lanes) && lanes.length > 0 ? lanes : [lanes]
  return arrivalOf(list.slice(0, LANES_MAX).map(laneFrom), null)
}

/** Opens a file that was chosen or dropped; more than 8 MiB is not even read. */
export async function openRunsFile(file: FileLike): Promise<OpenedFile> {
  if (file.size > bounds.bytesWithTrace)
    return { ok: false, code: 'file-too-large', size: file.size }
  try {
    return readRunsFile(await file.text())
  } catch {
    return { ok: false, code: 'file-unreadable' }
  }
}
