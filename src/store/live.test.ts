// The law on which everything stands: what the reader did live is what a replay of the run shows.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestAt, runOf } from '../playback/testRuns'
import { type SimTime, simTime } from '../sim'
import type { InterventionAct } from '../sim/scenario'
import { parseRun, toRunDocument } from '../sim/scenario'
import { liveCourse } from './liveCourse'

const one = runOf('three-counters', { length: 12 })
const two = runOf('three-counters-retry', { length: 12 })
const server = fc.constantFrom('s1', 's2', 's3')

const act: fc.Arbitrary<InterventionAct> = fc.oneof(
  fc.record({ do: fc.constantFrom('server.crash', 'server.hang', 'server.recover'), server }),
  fc.record({ do: fc.constant('server.slow'), server, speed: fc.constantFrom(0.25, 0.5, 2) }),
  fc.record({ do: fc.constant('server.weight'), server, weight: fc.integer({ min: 1, max: 9 }) }),
  fc.record({
    do: fc.constant('traffic.rate'),
    traffic: fc.constant(one.scenario.traffic[0].name),
    rate: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({
    do: fc.constant('policy.set'),
    policy: fc.constantFrom({ kind: 'random' }, { kind: 'least-connections' }),
  }),
  fc.constant({ do: 'gateway.restart' }),
) as fc.Arbitrary<InterventionAct>

const lane = fc.constantFrom<number | 'all'>('all', 'all', 0, 1)
const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('play'), wall: fc.integer({ min: 1, max: 400 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('act'), act, lane }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('drag'),
      acts: fc.array(act, { minLength: 1, maxLength: 4 }),
      lane,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('seek'), at: fc.integer({ min: 0, max: 12_000_000 }) }),
  },
  fc.record({ do: fc.constant('step'), by: fc.constantFrom(1, -1) }),
  fc.record({ do: fc.constant('remove'), index: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ do: fc.constantFrom('undo', 'undo', 'redo', 'seed', 'restart') }),
) as fc.Arbitrary<Command>

type Command =
  | { do: 'play'; wall: number }
  | { do: 'act'; act: InterventionAct; lane: number | 'all' }
  | { do: 'drag'; acts: InterventionAct[]; lane: number | 'all' }
  | { do: 'seek'; at: number }
  | { do: 'step'; by: 1 | -1 }
  | { do: 'remove'; index: number }
  | { do: 'undo' | 'redo' | 'seed' | 'restart' }

type Live = ReturnType<typeof liveCourse>

async function carryOut(command: Command, live: Live, drag: string): Promise<void> {
  const { actions, frames, id, player } = live
  switch (command.do) {
    case 'play':
      player.play()
      for (let wall = 0; wall < command.wall; wall += 20) await frames.tick(20)
      if (command.wall % 2) player.pause()
      return
    case 'act':
      return void actions.intervene(id, command.act, { lane: command.lane })
    case 'drag':
      for (const act of command.acts) {
        actions.intervene(id, act, { lane: command.lane, gesture: drag })
        await frames.tick(20)
      }
      return
    case 'seek':
      return player.seek(command.at)
    case 'step':
      return player.step(command.by)
    case 'remove':
      return actions.removeIntervention(id, command.index)
    case 'restart':
      return player.restart()
    case 'seed':
      return actions.newSeed(id)
    case 'undo':
    case 'redo':
      return actions[command.do](id)
  }
}

test('live equals replay, after any sequence of acts, drags, seeks, steps, undos and seeds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 25 }), async (commands) => {
      const live = liveCourse([one, two])
      const { frames, player, session } = live
      player.setSpeed(4)
      for (const [index, each] of commands.entries()) {
        await carryOut(each, live, `drag ${index}`)
        await frames.tick(16)
      }
      player.pause()
      await frames.tick(16)
      const end: SimTime = simTime(12_000_000)
      for (const [lane, run] of session().lanes.entries()) {
        expect(player.lanes[lane].run).toEqual(run)
        expect(player.moment(lane).digest).toBe(digestAt(run, player.at))
      }
      // What is written down and read again is the same run.
      player.seek(end)
      for (const [lane, run] of session().lanes.entries()) {
        const parsed = parseRun(toRunDocument(run))
        expect(parsed.ok).toBe(true)
        if (parsed.ok) expect(player.moment(lane).digest).toBe(digestAt(parsed.run, end))
      }
      player.dispose()
    }),
    { numRuns: 30 },
  )
}, 60_000)
