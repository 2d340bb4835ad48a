// What is carried is the run that was there: up to the instant its log is the same, record for
// record, or what the chapter brings is there from the start, and then the customers are the same.
import { describe, expect, test } from 'vitest'
import { chapters } from '../../course'
import { shelveAll, simTime, simulateRun } from '../../sim'
import { parseRun, type Run, scenarioNamed, toDocument } from '../../sim/scenario'
import { type Door, type DoorId, doorsOf } from './doors'
import { carried } from './plan'

shelveAll()
const lessons = await Promise.all(chapters.map(({ load }) => load?.()))
const doors = lessons.flatMap((lesson) => (lesson ? doorsOf(lesson) : []))

const doorTo = (figure: string): Door => {
  const door = doors.find((one) => `${one.chapter} ${one.figure}` === figure)
  if (!door) throw new Error(`${figure} takes nothing in`)
  return door
}

const AT = simTime(20_000_000)

/** The tea shop of chapter 1 with three counters, to which its reader has added a fourth. */
function scaled(): Run {
  const scenario = toDocument(scenarioNamed('three-counters'))
  const interventions = [{ at: '10s', do: 'server.add', server: { name: 's4' } }]
  const parsed = parseRun({ scenario, seed: 7, interventions })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.run
}

test('what takes a run in follows from what it is about, in each chapter that has such', () => {
  const found = (id: DoorId) => doors.filter((one) => one.id === id).map(({ figure }) => figure)
  expect(found('rule')).toEqual(expect.arrayContaining(['3.1', '3.3']))
  expect(found('sick')).toContain('4.1')
  expect(found('watched')).toContain('4.2')
  expect(found('switch')).toEqual(expect.arrayContaining(['6.2', 'quiet']))
  expect(found('canary')).toEqual(expect.arrayContaining(['7.2', '7.5']))
  expect(found('scaling')).toEqual(expect.arrayContaining(['8.2', '8.8']))
  // Traffic of another kind cannot be brought.
  expect(doors.some(({ chapter }) => chapter === 'sessions' || chapter === 'layers')).toBe(false)
})

const fitting = doors.filter((door) => carried({ run: scaled(), of: 2, at: AT }, door).ok)

test('most of them can hold the tea shop', () => {
  expect(fitting.length).toBeGreaterThan(doors.length / 2)
})

describe.each(fitting)('the scaled tea shop in $chapter, figure $figure', (door) => {
  test('comes with its seed, acts and customers, and the same log where it can', () => {
    const run = scaled()
    const found = carried({ run, of: 2, at: AT }, door)
    if (!found.ok) throw new Error(JSON.stringify(found.problems))
    expect(found.lanes).toHaveLength(door.lanes.length)
    expect(found.left).toContain('lanes')
    const before = simulateRun(run, { until: AT })
    for (const lane of found.lanes) {
      expect(lane.seed).toBe(7)
      expect(lane.interventions.slice(0, 1)).toMatchObject([{ at: 10_000_000, do: 'server.add' }])
      const here = simulateRun(lane, { until: AT })
      expect(here.arrived).toBe(before.arrived)
      if (door.id === 'sick') expect(here.digest).toBe(before.digest)
      // Something comes of it after that, too.
      expect(simulateRun(lane).arrived).toBeGreaterThan(here.arrived)
    }
  })
})

test('one journey: scaled, then ill, then with a canary, still the same customers', () => {
  const first = carried({ run: scaled(), of: 1, at: AT }, doorTo('health 4.1'))
  if (!first.ok) throw new Error(JSON.stringify(first.problems))
  const load = { run: first.lanes[0], of: 1, at: AT }
  const second = carried(load, doorTo('canary 7.2'))
  if (!second.ok) throw new Error(JSON.stringify(second.problems))
  const acts = second.lanes[0].interventions.map((one) => one.do)
  expect(acts).toEqual(['server.add', 'server.crash', 'server.recover'])
  expect(simulateRun(second.lanes[0]).arrived).toBe(simulateRun(scaled()).arrived)
})

test('at the end of its run it begins where there is something to see, and says so', () => {
  const run = scaled()
  const found = carried({ run, of: 1, at: simTime(run.scenario.duration) }, doorTo('health 4.1'))
  expect(found).toMatchObject({ ok: true, at: 20_000_000, left: ['instant'] })
})

test('what gives way to the figure is told', () => {
  const [run] = doorTo('canary 7.2').lanes
  const found = carried({ run, of: 1, at: AT }, doorTo('canary 7.5'))
  if (found.ok) expect(found.left).toEqual(['pools', 'release'])
  else expect(found.problems[0].path).toMatch(/^\$/)
})

test('what does not fit is told by the format, with path, found and allowed', () => {
  const run = { scenario: scenarioNamed('taste-ten'), seed: 1, interventions: [] }
  for (const door of doors) {
    const found = carried({ run, of: 1, at: AT }, door)
    if (found.ok) continue
    for (const { path, allowed } of found.problems)
      expect([path, allowed]).toEqual([expect.stringMatching(/^\$/), expect.any(String)])
  }
})
