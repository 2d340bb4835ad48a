import { describe, expect, it, test } from 'vitest'
import { History } from '../history'
import { type ScenarioId, scenarioNamed } from '../scenario'
import { Simulation } from '../simulation'
import { SECOND, simTime } from '../time'
import { createTimeline } from './healthTimeline'
import { AWAITED_VERDICT, type HealthView, healthUpTo } from './healthView'
import { ProbeRows } from './probeRows'

const watched: readonly ScenarioId[] = [
  'one-dies',
  'one-hangs',
  'one-hangs-fast',
  'too-tight',
  'rush-panic',
  'hole-ejected',
  'deep-check-panic',
]

const runOf = (id: ScenarioId, seed = 7) => ({
  scenario: scenarioNamed(id),
  seed,
  interventions: [],
})

const plain = (view: HealthView | undefined) => {
  if (view === undefined) throw new Error('nobody looks')
  const { probes, absences, illnesses, panics, unnoticed } = view
  const rows = Array.from({ length: probes.count }, (_, row) =>
    [probes.server, probes.sentAt, probes.at, probes.verdict, probes.nth].map((one) => one[row]),
  )
  const spans = absences.map(({ server, from, to, why, isFalse }) => [
    server,
    from,
    to,
    why,
    isFalse,
  ])
  const ills = illnesses.map(({ server, from, to, noticed }) => [server, from, to, noticed])
  return { rows, spans, ills, panics: panics.map(({ from, to }) => [from, to]), unnoticed }
}

const playedTo = (id: ScenarioId, at: number): History => {
  const history = new History(runOf(id))
  history.advance(simTime(at))
  return history
}

describe.each(watched)('the timeline of %s', (id) => {
  it('comes to the same figures, read at its end, as were counted on the way', () => {
    const simulation = new Simulation(runOf(id))
    const { world } = simulation
    const fold = createTimeline(world)
    world.log.listener = (from, to) => fold.take(world.log, from, to)
    simulation.advance(simTime(world.end))
    world.log.absorb()
    const { probesFailed: _, probeShare: __, availability: ___, ...told } = fold.figures()
    const view = playedTo(id, world.end).cells().health
    if (view === undefined) throw new Error('nobody looks')
    const figures = healthUpTo(view, world.end)
    expect(figures).toEqual(told)
  })

  it('is the same after going back, and after a change that is taken back', () => {
    const once = plain(playedTo(id, 100 * SECOND).cells().health)
    const again = playedTo(id, 70 * SECOND)
    again.seek(simTime(25 * SECOND))
    again.advance(simTime(25 * SECOND))
    const act = { do: 'server.crash' as const, server: 's1', at: simTime(26 * SECOND) }
    again.branch([act])
    again.advance(simTime(60 * SECOND))
    expect(plain(again.cells().health)).not.toEqual(once)
    again.branch([])
    again.advance(simTime(100 * SECOND))
    expect(plain(again.cells().health)).toEqual(once)
  })

  it('is the same where the run was simulated ahead of its reader', () => {
    const ahead = new History(runOf(id))
    while (!ahead.runAhead(50_000));
    ahead.seek(simTime(100 * SECOND))
    ahead.advance(simTime(100 * SECOND))
    expect(plain(ahead.cells().health)).toEqual(plain(playedTo(id, 100 * SECOND).cells().health))
  })
})

test('nothing is folded where nobody looks', () => {
  expect(playedTo('one-dies-unseen', SECOND).cells().health).toBeUndefined()
})

describe('rows of probes', () => {
  const failsAt = (n: number) => n % 500 === 0

  const full = (many: number) => {
    const rows = new ProbeRows()
    for (let n = 1; n <= many; n++) {
      const probe = { server: n % 3, balancer: 0 }
      rows.send(probe, n, 2 * n)
      rows.judge(probe, { at: n + 0.5, verdict: failsAt(n) ? 2 : 0, record: 2 * n + 1 })
    }
    return rows
  }

  it('are never too many, keep every failure, and know how many there were', () => {
    const rows = full(100_000)
    const { count, stride, nth, verdict } = rows.view()
    expect(count).toBeLessThanOrEqual(8192)
    expect(stride).toBeGreaterThan(1)
    expect(nth[count - 1]).toBe(100_000)
    expect(verdict.slice(0, count).filter((one) => one === 2).length).toBe(200)
  })

  it('thin out every server alike', () => {
    const { server, count } = full(60_000)
    const counts = [0, 1, 2].map((id) => server.slice(0, count).filter((one) => one === id).length)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(60)
  })

  it('await again the verdict that a rewind has taken back', () => {
    const rows = full(10)
    rows.rewind(21, 10)
    expect([rows.count, rows.verdict[9], rows.at[9]]).toEqual([10, AWAITED_VERDICT, -1])
    rows.judge({ server: 1, balancer: 0 }, { at: 11, verdict: 1, record: 21 })
    expect([rows.verdict[9], rows.at[9]]).toEqual([1, 11])
    rows.rewind(20, 9)
    expect(rows.count).toBe(9)
  })
})
