// A reader's progress as a file: written, read with every fault told, and put beside what is here.
// Loaded with the page that does it, not before.
import { noProgress, type Progress, progressRules } from './progress'
import { isObject } from './rules'
import { keptPlans } from './tried'

/** The form of such a file: the second has the plans that were tried, the third the time that was
 * spent; all are read. */
export const PROGRESS_FILE = 3

/** More than any course can fill, in bytes: a larger file is not even read. */
export const PROGRESS_BYTES = 1_000_000

const SHOWN = 60 // letters of what was found

/** What is wrong in a file: where, what stands there, and what may. */
interface Fault {
  readonly path: string
  readonly found: string
  readonly allowed: string
}

export type ReadProgress =
  | { readonly ok: true; readonly progress: Progress }
  | { readonly ok: false; readonly problems: readonly Fault[] }

const names = 'a word of 1 to 80 letters'

const allowed: Readonly<Record<keyof Progress, readonly [all: string, one: string]>> = {
  predictions: ['at most 1,000 answers by name', names],
  verdicts: ['at most 1,000 outcomes by name', names],
  stars: ['at most 1,000 challenges by name', '0, 1, 2 or 3'],
  attempts: ['at most 1,000 challenges by name', 'a whole number, 0 to 9,999'],
  reached: ['at most 1,000 figures by name', 'a number'],
  tried: ['at most 1,000 challenges by name', 'a list of at most 8 attempts'],
  answers: ['at most 1,000 answers by name', names],
  notes: ['at most 1,000 notes by name', 'a text of at most 600 letters'],
  spent: ['at most 1,000 chapters by name', 'whole seconds, 0 to 3,600,000'],
  played: ['a list of at most 500 names', names],
  read: ['a list of at most 100 names', names],
  lastPlace: ['null, or an address that begins with #/', ''],
}

const fields = Object.keys(allowed) as (keyof Progress)[]

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value) && value.length > 9) return `a list of ${value.length}`
  return (JSON.stringify(value) ?? typeof value).slice(0, SHOWN)
}

/** The text of a file with all that the course keeps of its reader. */
export const writeProgressFile = (progress: Progress): string =>
  `${JSON.stringify({ counterflow: 'progress', version: PROGRESS_FILE, progress }, null, 1)}\n`

/** What is wrong in one field; nothing where all is right. */
function faultsIn(field: keyof Progress, value: unknown): Fault[] {
  const rule: (value: unknown) => boolean = progressRules[field]
  const path = `$.progress.${field}`
  const [all, one] = allowed[field]
  if (value === undefined || rule(value)) return []
  const whole = [{ path, found: shown(value), allowed: all }]
  const entries = Array.isArray(value)
    ? value.map((item, place) => ({ at: `[${place}]`, item, alone: [item] as unknown }))
    : isObject(value)
      ? Object.entries(value).map(([name, item]) => ({
          at: `[${JSON.stringify(name.slice(0, SHOWN))}]`,
          item: item as unknown,
          alone: Object.fromEntries([[name, item]]) as unknown,
        }))
      : []
  const bad = rule(Array.isArray(value) ? [] : {})
    ? entries.filter(({ alone }) => !rule(alone))
    : []
  if (bad.length === 0) return whole
  return bad.map(({ at, item }) => ({ path: path + at, found: shown(item), allowed: one }))
}

const refused = (path: string, found: unknown, what: string): ReadProgress => ({
  ok: false,
  problems: [{ path, found: shown(found), allowed: what }],
})

/** Reads such a file. One fault refuses all of it, and every fault is told. */
export function readProgressFile(text: string): ReadProgress {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refused('$', text, 'JSON, as “Save as a file” writes it')
  }
  if (!isObject(value) || !('counterflow' in value) || value.counterflow !== 'progress')
    return refused(
      '$.counterflow',
      isObject(value) ? Reflect.get(value, 'counterflow') : value,
      '"progress"',
    )
  const version: unknown = Reflect.get(value, 'version')
  if (version !== 1 && version !== 2 && version !== PROGRESS_FILE)
    return refused('$.version', version, '1, 2 or 3')
  const found: unknown = Reflect.get(value, 'progress')
  if (!isObject(found)) return refused('$.progress', found, 'an object')
  const read = (field: keyof Progress): unknown =>
    Object.hasOwn(found, field) ? Reflect.get(found, field) : undefined
  const strange = Object.keys(found)
    .filter((key) => !Object.hasOwn(allowed, key))
    .map((key) => ({
      path: `$.progress.${key.slice(0, SHOWN)}`,
      found: 'this key',
      allowed: fields.join(', '),
    }))
  const problems = [...fields.flatMap((field) => faultsIn(field, read(field))), ...strange]
  if (problems.length > 0) return { ok: false, problems: problems }
  const known = fields.flatMap((field) => (read(field) === undefined ? [] : [[field, read(field)]]))
  return { ok: true, progress: { ...noProgress, ...Object.fromEntries(known) } }
}

const most = (mine: Readonly<Record<string, number>>, theirs: typeof mine) => {
  const all = { ...theirs, ...mine }
  for (const [key, value] of Object.entries(theirs)) all[key] = Math.max(value, mine[key] ?? value)
  return all
}

/** The plans of both, each once; those of here count as the later ones. */
const plansOf = (mine: Progress['tried'], theirs: Progress['tried']): Progress['tried'] =>
  Object.fromEntries(
    Object.keys({ ...theirs, ...mine }).map((challenge) => [
      challenge,
      keptPlans([...(theirs[challenge] ?? []), ...(mine[challenge] ?? [])]),
    ]),
  )

/** Both together: what was answered here first stays, of results the better one. A verdict goes
 * with its answer. */
export function mergedProgress(mine: Progress, theirs: Progress): Progress {
  const isTheirs = ([id]: readonly [string, unknown]) => !Object.hasOwn(mine.predictions, id)
  const better = Object.entries(theirs.reached).filter(([key]) => {
    const challenge = key.split('/')[0]
    return (theirs.stars[challenge] ?? 0) > (mine.stars[challenge] ?? -1)
  })
  return {
    predictions: { ...theirs.predictions, ...mine.predictions },
    verdicts: {
      ...Object.fromEntries(Object.entries(theirs.verdicts).filter(isTheirs)),
      ...mine.verdicts,
    },
    stars: most(mine.stars, theirs.stars),
    attempts: most(mine.attempts, theirs.attempts),
    reached: { ...mine.reached, ...Object.fromEntries(better) },
    tried: plansOf(mine.tried, theirs.tried),
    answers: { ...theirs.answers, ...mine.answers },
    notes: { ...theirs.notes, ...mine.notes },
    spent: most(mine.spent, theirs.spent),
    played: [...new Set([...mine.played, ...theirs.played])],
    read: [...new Set([...mine.read, ...theirs.read])],
    lastPlace: mine.lastPlace ?? theirs.lastPlace,
  }
}
