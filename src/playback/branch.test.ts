// An intervention may come while the engine stands beyond the playhead, in the middle of a slice.
import { expect, test } from 'vitest'
import { History, simTime, stampAfter } from '../sim'
import { digestAt, runOf } from './testRuns'

test('a branch from an advance that was broken off leaves nothing of it in log, charts or journal', () => {
  const run = runOf('three-counters')
  const playhead = simTime(3_200_000)
  const end = simTime(20_000_000)
  const act = { at: stampAfter(playhead), do: 'server.crash', server: 's1' } as const
  const branched = new History(run)
  branched.advance(playhead)
  expect(branched.advance(simTime(3_990_000), 4)).toBe(false)
  expect(branched.at).toBeGreaterThan(act.at)
  branched.branch([act])
  branched.seek(playhead)
  branched.advance(playhead)
  branched.advance(end)

  const straight = new History({ ...run, interventions: [act] })
  straight.advance(end)
  const columns = ({ version, ...rest }: ReturnType<History['cells']>) => rest
  expect(branched.digest()).toBe(digestAt(straight.run, end))
  expect(columns(branched.cells())).toEqual(columns(straight.cells()))
  expect(branched.journal()).toEqual(straight.journal())
})
