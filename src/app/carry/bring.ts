// Brings a run into the figure behind a door, through the store.
import { chapterOf } from '../../course'
import { sessionOf } from '../../course/figures'
import { ENGINE_REVISION, type SimTime } from '../../sim'
import type { Run } from '../../sim/scenario'
import { type AddressBar, outcomeOf, parseAddress, type Route, store } from '../../store'
import type { Door } from './doors'
import { type Carriage, carried, type Load } from './plan'

const SECOND = 1_000_000
const DIGITS = 8

/** What the log up to an instant begins with, where it is the same in both; else null. */
async function sharedDigest(run: Run, lanes: readonly Run[], at: SimTime): Promise<string | null> {
  if (at === 0) return null
  const until = at / SECOND
  const all = await Promise.all([run, ...lanes].map((one) => outcomeOf(one, { until })))
  const [there, ...here] = all.map(({ digest }) => digest)
  return here.every((digest) => digest === there) ? there.slice(0, DIGITS) : null
}

interface Bringing {
  readonly bar: AddressBar
  readonly session: string
  readonly load: Load
}

/** Goes to the figure with the run; what does not fit is answered, and nothing has changed. */
export async function bring({ bar, session, load }: Bringing, door: Door): Promise<Carriage> {
  const lesson = await chapterOf(door.chapter)?.load?.()
  if (!lesson) return { ok: false, problems: [] }
  const found = carried(load, door)
  if (!found.ok) return found
  const { lanes, at, left } = found
  const digest = await sharedDigest(load.run, lanes, at)
  const figure = sessionOf(lesson, door.figure)
  const back = store.getState().hash
  const section = `figure-${door.figure}`
  const route: Route = { page: 'chapter', id: door.chapter, section }
  // The way back leads to the figure, wherever on the page the reader has gone since.
  const { route: here } = parseAddress(back)
  if (here.page === 'chapter')
    bar.go({ ...here, section: `figure-${session.slice(here.id.length + 1)}` })
  bar.go(route)
  store.setState(({ carried: before }) => ({
    arrival: { figure, lanes, at, view: {}, digests: null, engine: ENGINE_REVISION },
    carried: {
      ...before,
      [figure]: { from: session, back, lanes, at, digest, door: door.id, left },
    },
  }))
  return found
}
