// Looks through a run for the instant of a term, slice by slice, so that a page stays awake.
import { eventKinds, kindIn, observe, Simulation, simTime } from '../../sim'
import type { Run } from '../../sim/scenario'
import { after } from '../../store'
import type { Found, Instant, Sign } from './instant'

const SECOND = 1_000_000
const SLICE = 20_000 // events between two breaths of the page

type OfRecord = Extract<Sign, { by: 'record' }>
type OfState = Extract<Sign, { by: 'state' }>

function* inRecords(run: Run, { kind, thing }: OfRecord): Generator<void, Found | null> {
  const simulation = new Simulation(run)
  const { log } = simulation.world
  const code = eventKinds.indexOf(kind)
  let found: Found | null = null
  log.listener = (first, last) => {
    for (let index = first; index < last && !found; index += 1) {
      if (kindIn(log.detail(index & log.mask)) !== code) continue
      const record = log.read(index)
      const seen = thing(record)
      if (seen) found = { at: record.at, thing: seen }
    }
  }
  for (let ended = false; !ended && !found; ) {
    ended = simulation.advance(simTime(run.scenario.duration), SLICE)
    yield
  }
  return found
}

function* inPictures(run: Run, { every, thing }: OfState): Generator<void, Found | null> {
  const simulation = new Simulation(run)
  for (let at = 0; at <= run.scenario.duration; at += every * SECOND) {
    while (!simulation.advance(simTime(at), SLICE)) yield
    const seen = thing(observe(simulation.world))
    if (seen) return { at: simTime(at), thing: seen }
    yield
  }
  return null
}

const looking = (run: Run, { sign }: Instant) =>
  sign.by === 'record' ? inRecords(run, sign) : inPictures(run, sign)

/** The instant in a run, at once; null where the run never shows it. */
export function findNow(run: Run, instant: Instant): Found | null {
  const search = looking(run, instant)
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
  }
}

const BREATH = 8 // wall milliseconds of looking between two pauses

/** The same, while the page goes on; null, too, once nobody wants it any more. */
export async function find(
  run: Run,
  instant: Instant,
  isWanted: () => boolean,
): Promise<Found | null> {
  const search = looking(run, instant)
  let since = performance.now()
  while (isWanted()) {
    const step = search.next()
    if (step.done) return step.value
    if (performance.now() - since < BREATH) continue
    await new Promise<void>((resolve) => after(0, resolve))
    since = performance.now()
  }
  return null
}
