// nginx's least_time last_byte, without `inflight`.
// What it knows: how long whole answers of each server took, its own unanswered requests, the
//   weights, the time.
// What it does: the least of mean time times (requests + 1), by weight; ties as in least_conn. The
//   mean gives a new answer a twentieth, is read in steps of 20 ms, counts 5 s where it is more,
//   and is halved for each fail_timeout (10 s) since the last fresh start, so that a slow server is
//   tried again. Attempts without an answer do not count; answers of status 500 do.
// Cost per decision: one pass over the list, and one over the tied.
// When it fails: errors are quick answers too: a broken server looks like the best one.
// Reference: nginx 1.31.5, src/http/modules/ngx_http_upstream_least_time_module.c.
import { type Choice, defineBalancer, type Notice, type PoolView } from '../balancer'
import { createFailures, type Failures, noteChosen, noteFailed, notePassed } from './failures'
import { createPeers, heedFailure, isReload, type Peers } from './peers'
import { chooseCheapest, explainCheapest } from './ties'

const MILLISECOND = 1_000 // microseconds
const SECOND = 1_000_000
const FAIL_TIMEOUT = 10 // seconds
const STEP = 20 // milliseconds
const MOST = 5_000 // milliseconds
const BITS = 64 // of the number that is halved

interface Times extends Peers, Failures {
  response: Float64Array // mean, whole milliseconds; 0: no answer yet
}

const createTimes = (pool: PoolView): Times => ({
  ...createPeers(pool),
  ...createFailures(pool.count),
  response: new Float64Array(pool.count),
})

// nginx's clock shows whole seconds.
const secondOf = (now: number): number => Math.floor(now / SECOND)

const halved = (value: number, times: number): number => {
  if (times >= BITS) return 0
  let rest = value
  for (let time = 0; time < times && rest > 0; time++) rest = Math.floor(rest / 2)
  return rest
}

const cost = ({ pool, request, memory }: Choice<Times>, place: number): number => {
  const idle = secondOf(request.now) - memory.checked[place]
  const mean = memory.response[place]
  const time = idle > FAIL_TIMEOUT ? halved(mean, Math.floor(idle / (FAIL_TIMEOUT + 1))) : mean
  const counted = time > MOST ? MOST : time + STEP - (time % STEP)
  return counted * (1 + pool.outstanding[place])
}

const choose = (choice: Choice<Times>): number => {
  const place = chooseCheapest(choice, cost)
  const { memory, request } = choice
  if (place >= 0) noteChosen(memory, { place, second: secondOf(request.now) }, FAIL_TIMEOUT)
  return place
}

const learn = (notice: Notice, { request, memory }: Choice<Times>): void => {
  if (notice.kind !== 'answered' && notice.kind !== 'failed') return
  const { place, latency } = notice
  if (notice.kind === 'answered' || notice.why === 'status') {
    const mean = memory.response[place]
    const last = Math.floor(latency / MILLISECOND)
    memory.response[place] = mean === 0 ? last : Math.floor(0.5 + last * 0.05 + mean * 0.95)
    notePassed(memory, place)
  } else if (notice.why !== 'client') noteFailed(memory, { place, second: secondOf(request.now) })
}

const needs = ['outstanding', 'weight', 'now', 'outcomes'] as const

/** What nginx does under `least_time last_byte`. */
export const nginxLeastResponseTime = defineBalancer<Times>({
  id: 'nginx:least-response-time',
  overflows: true,
  needs,
  memory: createTimes,
  choose,
  explain: (choice) =>
    explainCheapest(choice, {
      rule: 'nginx:least-response-time',
      needs,
      cost,
      known: ({ pool, memory }, place) => ({
        latency: memory.response[place] * MILLISECOND,
        outstanding: pool.outstanding[place],
        weight: pool.weight[place],
      }),
    }),
  on(notice, choice) {
    if (isReload(notice)) Object.assign(choice.memory, createTimes(choice.pool))
    else learn(notice, choice)
    heedFailure(notice, choice.pool, choice.memory)
  },
})
