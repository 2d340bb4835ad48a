// Laws over the catalogue of panels: what a new panel must obey without a test of its own.
import { describe, expect, it, test } from 'vitest'
import { type EventKind, eventKinds, kindIn, Simulation, simTime } from '../sim'
import { namedScenarios, type Run, scenarioNamed } from '../sim/scenario'
import { panels } from '.'
import type { Control, PanelExample, PanelManifest } from './panel'
import { runsOf } from './runs'

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LONG = 100_000_000 // microseconds: enough for most controls to show
const DAY = 86_400_000_000 // a server that is seldom needed shows it later

/** Of what is offered on servers, a usual run moves every third; npm run unit:whole moves all. */
const EVERY = import.meta.env.MODE === 'whole' ? 1 : 3

const ofRequests = (kind: EventKind): boolean => /^(request|attempt)\./.test(kind)

// Everything that befell requests. A control that only wrote its own name into the log would not
// change this.
function fatesOf(run: Run, long: number): string {
  const simulation = new Simulation(run)
  const { log } = simulation.world
  const seen: string[] = []
  log.listener = (from, to) => {
    for (let index = from; index < to; index++) {
      const i = index & log.mask
      const kind = eventKinds[kindIn(log.detail(i))]
      if (ofRequests(kind)) seen.push(`${log.at(i)} ${log.subject(i)} ${log.detail(i)}`)
    }
  }
  simulation.advance(simTime(Math.min(long, run.scenario.duration)))
  log.absorb()
  return seen.join('\n')
}

/** Other values that the control can be moved to, nearest to the ends first. */
function actsOf(control: Control, run: Run) {
  if (control.kind === 'switch') return [control.act(!control.read(run, 0), run)]
  if (control.kind === 'choice')
    return control.options
      .filter(({ id }) => id !== control.read(run, 0))
      .map(({ id }) => control.act(id, run, 0))
  return [control.min, control.max, control.min + control.step]
    .filter((value) => value !== control.read(run, 0))
    .map((value) => control.act(value, run))
}

const movedIn = (example: PanelExample, control: Control, long = LONG): boolean =>
  runsOf(example, scenarioNamed).some((run, lane) => {
    if (control.lane !== undefined && control.lane !== lane) return false
    const before = fatesOf(run, long)
    return actsOf(control, run).some((act) => {
      const intervention = { ...act, at: simTime(1_000_000) }
      return fatesOf({ ...run, interventions: [intervention] }, long) !== before
    })
  })

/** The controls that a panel has on each of its servers. */
const offeredOn = ({ examples, onServer = [] }: PanelManifest): readonly Control[] => {
  const names = examples
    .flatMap((example) => runsOf(example, scenarioNamed))
    .flatMap(({ scenario }) => scenario.pools)
    .flatMap(({ servers }) => servers.map(({ name }) => name))
  return [...new Set(names)].flatMap((name) => onServer.map((make) => make(name)))
}

describe.each(panels.map((panel) => [panel.id, panel] as const))('panel %s', (_, panel) => {
  it('and its examples have ids that an address can carry', () => {
    const ids = [panel.id, ...panel.examples.map(({ id }) => id)]
    expect(ids.filter((id) => !KEBAB.test(id))).toEqual([])
    expect(new Set(panel.examples.map(({ id }) => id)).size).toBe(panel.examples.length)
  })

  it('has a name for each lane, and rows only of lanes that are there', () => {
    const counts = panel.examples.map((example) => example.lanes.length)
    const names = panel.laneNames?.length ?? 1
    const { least, most } = panel.laneRange ?? { least: names, most: names }
    expect(counts.every((count) => count >= least && count <= most)).toBe(true)
    expect(panel.rows.every(({ lane }) => lane < least)).toBe(true)
    expect(new Set(panel.rows.map(({ key }) => key)).size).toBe(panel.rows.length)
  })

  test.each(panel.controls.map((control) => [control.id, control] as const))(
    'control %s, moved, changes what befalls requests',
    (_id, control) => {
      expect(panel.examples.some((example) => movedIn(example, control))).toBe(true)
    },
    60_000,
  )

  const offered = offeredOn(panel)

  it.runIf(offered.length > 0)(
    'offers each server controls that change what befalls requests',
    () => {
      const asked = offered.filter((_, nth) => nth % EVERY === 0)
      const idle = asked.filter(
        (control) =>
          !panel.examples.some((example) => movedIn(example, control)) &&
          !panel.examples.some((example) => movedIn(example, control, DAY)),
      )
      expect(idle.map(({ id, server }) => `${id} ${server}`)).toEqual([])
    },
    120_000,
  )

  it('reads back from a control what was set with it', () => {
    for (const control of [...panel.controls, ...offered]) {
      const [run] = runsOf(panel.examples[0], scenarioNamed).slice(control.lane ?? 0)
      expect(roundTrip(control, run), control.id).toBe(true)
    }
  })
})

function roundTrip(control: Control, run: Run): boolean {
  const at = simTime(5)
  if (control.kind === 'switch') {
    const wanted = !control.read(run, 0)
    const act = { ...control.act(wanted, run), at }
    return control.read({ ...run, interventions: [act] }, at) === wanted
  }
  if (control.kind === 'choice')
    return control.options.every(({ id }) => {
      const act = { ...control.act(id, run, at), at }
      return control.read({ ...run, interventions: [act] }, at) === id
    })
  return [control.min, control.max].every((value) => {
    const act = { ...control.act(value, run), at }
    return control.read({ ...run, interventions: [act] }, at) === value
  })
}

describe('the catalogue of panels', () => {
  it('shows every scenario', () => {
    const shown = new Set(
      panels.flatMap((panel: PanelManifest) => panel.examples.flatMap(({ lanes }) => lanes)),
    )
    const ids = namedScenarios.map(({ id }) => id)
    expect(ids.filter((id) => !shown.has(id))).toEqual([])
  })
})
