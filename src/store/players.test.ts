import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { digestAt, runOf } from '../playback/testRuns'
import { type SimTime, seconds, simTime } from '../sim'
import { liveCourse } from './liveCourse'

const at = (value: number): SimTime => simTime(seconds(value))
const run = runOf('three-counters', { length: 12 })

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

test('a figure that is taken off and put on again at once has its player, and its play, as before', async () => {
  const { players, course, id, player, frames } = liveCourse([run])
  const leave = players.retain(course, id)
  player.play()
  await frames.tick(16)
  leave()
  await vi.advanceTimersByTimeAsync(500)
  const leaveAgain = players.retain(course, id)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(players.obtain(course, id)).toBe(player)
  expect(player.playing).toBe(true)
  leaveAgain()
})

test('a figure that is gone leaves no player, and comes back where it stood with its own run', async () => {
  const { players, course, id, player, actions, frames, session } = liveCourse([run])
  const leave = players.retain(course, id)
  player.seek(at(3))
  actions.intervene(id, { do: 'server.crash', server: 's1' })
  player.seek(at(6))
  player.play()
  await frames.tick(16)
  leave()
  await vi.advanceTimersByTimeAsync(2000)
  expect(players.get(id)).toBe(null)
  expect(session().playing).toBe(false)
  await frames.tick(16)
  expect(frames.pending).toBe(0)
  const later = players.obtain(course, id)
  expect(later).not.toBe(player)
  expect(later.at).toBe(session().playhead)
  expect(later.at).toBeGreaterThanOrEqual(at(6))
  expect(later.moment().digest).toBe(digestAt(session().lanes[0], later.at))
})

test('a player that nobody kept is let go in the end', async () => {
  const { players, id } = liveCourse([run])
  await vi.advanceTimersByTimeAsync(29_000)
  expect(players.get(id)).not.toBe(null)
  await vi.advanceTimersByTimeAsync(2000)
  expect(players.get(id)).toBe(null)
})

test('a player for a figure that was never opened is an error of ours', () => {
  const { players, course } = liveCourse([run])
  expect(() => players.obtain(course, 'nowhere')).toThrow('open it before')
})

test('the session remembers how the player stands, and writes nothing while it plays', async () => {
  const { course, player, session, frames } = liveCourse([run])
  let writes = 0
  course.store.subscribe(() => {
    writes += 1
  })
  player.play()
  for (let i = 0; i < 100; i += 1) await frames.tick(16)
  expect(session().playing).toBe(true)
  expect(writes).toBe(1)
  player.pause()
  await frames.tick(16)
  expect(session()).toMatchObject({ playing: false, playhead: player.at })
  player.setSpeed(5)
  await frames.tick(16)
  expect(session().speed).toBe(5)
})

test('a shared speed reaches the player', async () => {
  const { actions, player, id, frames } = liveCourse([run])
  const view = { speed: 'max' }
  const arrival = { figure: null, lanes: [run], at: at(2), view, digests: null, engine: '' }
  actions.receive(id, arrival)
  await frames.tick(16)
  expect(player.speed).toBe(Infinity)
  expect(player.at).toBe(at(2))
})
