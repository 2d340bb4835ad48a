// The choices of a view as a link carries them: a flat record of short values.
import type { Selection, Session, View } from './session'

const MAX = 'max' // JSON has no Infinity
const OWN = 'view-' // before the keys of the panel's own
const FOLD = 'fold-' // before a number

type Shown = Pick<Session, 'speed' | 'selection' | 'folds' | 'view'>

export function writeView({ speed, selection, folds, view }: Shown): View {
  const written: Record<string, string | number | boolean> = {}
  if (speed !== 1) written.speed = speed === Infinity ? MAX : speed
  if (selection) {
    written.lane = selection.lane
    written[selection.kind] = selection.id
  }
  Object.entries(folds).forEach(([row, folded], index) => {
    written[`${FOLD}${index}`] = `${folded ? '+' : '-'}${row}`
  })
  for (const [key, value] of Object.entries(view)) written[`${OWN}${key}`] = value
  return written
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

// Links that are older than servers could be asked hold a lane and a request: still read so.
function selectionIn({ lane, request, server }: View): Selection | null {
  if (!isCount(lane)) return null
  if (isCount(request)) return { lane, kind: 'request', id: request }
  return isCount(server) ? { lane, kind: 'server', id: server } : null
}

/** What the record says; whatever makes no sense in it is left out. */
export function readView(record: View): Shown {
  const { speed } = record
  const folds: Record<string, boolean> = {}
  const view: Record<string, string | number | boolean> = {}
  for (const [key, value] of Object.entries(record)) {
    if (key.startsWith(OWN)) view[key.slice(OWN.length)] = value
    else if (key.startsWith(FOLD) && typeof value === 'string' && /^[+-]./.test(value))
      folds[value.slice(1)] = value.startsWith('+')
  }
  const finite = typeof speed === 'number' && speed > 0 ? speed : 1
  return {
    speed: speed === MAX ? Infinity : finite,
    selection: selectionIn(record),
    folds,
    view,
  }
}
