// What is carried is the run that was there: up to the instant its log is the same, record for
// record, or what the chapter brings is there from the start, and then the customers are the same.
import { describe, expect, test } from 'vitest'
import { type ChapterEntry, chapterOf } from '../../course'
import { openingOf, runningFigure } from '../../course/runs'
import { simTime, simulateRun } from '../../sim'
import { parseRun, type Run, scenarioNamed, toDocument } from '../../sim/scenario'
import { carried, type Door, doors } from './plan'

const thereOf = async ({ chapter, figure }: Door): Promise<readonly Run[]> => {
  const lesson = await (chapterOf(chapter) as ChapterEntry).load?.()
  if (!lesson) throw new Error(chapter)
  return openingOf(lesson, runningFigure(lesson, figure))
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

const same = new Set(['sick'])

describe.each(doors)('the scaled tea shop in $chapter, figure $figure', (door) => {
  test('comes with its seed, acts and customers, and the same log where it can', async () => {
    const run = scaled()
    const there = await thereOf(door)
    const found = carried({ run, of: 2, at: AT }, door, there)
    if (!found.ok) throw new Error(JSON.stringify(found.problems))
    expect(found.lanes).toHaveLength(there.length)
    expect(found.left).toEqual(['lanes'])
    const before = simulateRun(run, { until: AT })
    for (const lane of found.lanes) {
      expect(lane.seed).toBe(7)
      expect(lane.interventions.slice(0, 1)).toMatchObject([{ at: 10_000_000, do: 'server.add' }])
      const here = simulateRun(lane, { until: AT })
      expect(here.arrived).toBe(before.arrived)
      if (same.has(door.id)) expect(here.digest).toBe(before.digest)
      // Something comes of it after that, too.
      expect(simulateRun(lane).arrived).toBeGreaterThan(here.arrived)
    }
    if (door.id === 'rule')
      expect(simulateRun(found.lanes[0], { until: AT }).digest).toBe(before.digest)
  })
})

test('one journey: scaled, then ill, then with a canary, still the same customers', async () => {
  const [sick, canary] = ['sick', 'canary'].map((id) => doors.find((door) => door.id === id))
  if (!sick || !canary) throw new Error('no such door')
  const first = carried({ run: scaled(), of: 1, at: AT }, sick, await thereOf(sick))
  if (!first.ok) throw new Error(JSON.stringify(first.problems))
  const load = { run: first.lanes[0], of: 1, at: AT }
  const second = carried(load, canary, await thereOf(canary))
  if (!second.ok) throw new Error(JSON.stringify(second.problems))
  const acts = second.lanes[0].interventions.map((one) => one.do)
  expect(acts).toEqual(['server.add', 'server.crash', 'server.recover'])
  expect(simulateRun(second.lanes[0]).arrived).toBe(simulateRun(scaled()).arrived)
})

test('at the end of its run it begins where there is something to see, and says so', async () => {
  const run = scaled()
  const found = carried(
    { run, of: 1, at: simTime(run.scenario.duration) },
    doors[1],
    await thereOf(doors[1]),
  )
  expect(found).toMatchObject({ ok: true, at: 20_000_000, left: ['instant'] })
})

test('what does not fit is told by the format, with path, found and allowed', async () => {
  const release = scenarioNamed('taste-ten')
  const run = { scenario: release, seed: 1, interventions: [] }
  const scaling = doors[doors.length - 1]
  const switched = doors[3]
  for (const door of [switched, scaling]) {
    const found = carried({ run, of: 1, at: AT }, door, await thereOf(door))
    if (found.ok) continue
    for (const { path, allowed } of found.problems)
      expect([path, allowed]).toEqual([expect.stringMatching(/^\$/), expect.any(String)])
  }
})
