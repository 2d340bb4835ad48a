// Policies over equal servers beside what is known of them exactly: closed forms, and chains that
// were solved numerically. Work is exponential with mean 1 s; utilization and tolerance as stated.
import { describe, expect, it } from 'vitest'
import { parseScenario } from './scenario/parse'
import { simulateRun } from './simulateRun'
import { mmc } from './theory'
import { SECOND, simTime } from './time'
import queueing from './vectors/queueing.json'

interface Farm {
  readonly policy: object
  readonly servers: number
  readonly load: number // utilization
  readonly balancers?: number
  readonly seed: number
}

const REQUESTS = 150_000

/** Mean response time, in seconds, after a warm-up of a twentieth. */
const responseOf = ({ policy, servers, load, balancers = 1, seed }: Farm): number => {
  const rate = load * servers
  const lasts = Math.round(REQUESTS / rate)
  const parsed = parseScenario({
    version: 1,
    duration: `${lasts}s`,
    traffic: [
      {
        name: 'web',
        arrivals: { kind: 'poisson', rate },
        work: { kind: 'exponential', mean: '1s' },
      },
    ],
    gateway: { policy, balancers, timeout: '168h' },
    pools: [
      {
        name: 'web',
        servers: Array.from({ length: servers }, (_, i) => ({ name: `s${i}`, queue: 100_000 })),
      },
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const run = { scenario: parsed.scenario, seed, interventions: [] }
  const from = simTime(Math.floor(lasts / 20) * SECOND)
  return (simulateRun(run, { from }).latency?.mean ?? Number.NaN) / SECOND
}

/** Mean response time of a solved chain. */
const solved = (id: string): number => {
  const vector = queueing.vectors.find((one) => one.id === id)
  return Number(Reflect.get(vector?.expect ?? {}, 'W'))
}

const near = (found: number, wanted: number): void => {
  expect(Math.abs(found / wanted - 1), `${found}, not ${wanted}`).toBeLessThan(0.04)
}

describe('equal servers under', () => {
  it('one central queue are M/M/c', () => {
    const farm = { policy: { kind: 'central-queue' }, servers: 3, load: 0.8, seed: 51 }
    const theory = { arrivalRate: 2.4, serviceRate: 1, servers: 3 }
    near(responseOf(farm), mmc.responseTimeMean(theory))
  })

  it.each(['least-connections', 'shortest-expected-delay'])(
    '%s with one balancer join the shortest of two queues',
    (kind) =>
      near(responseOf({ policy: { kind }, servers: 2, load: 0.8, seed: 52 }), solved('jsq-2-0.8')),
  )

  it('join-shortest-queue with forty balancers do no worse than with one', () => {
    const policy = { kind: 'join-shortest-queue' }
    near(
      responseOf({ policy, servers: 2, load: 0.8, balancers: 40, seed: 52 }),
      solved('jsq-2-0.8'),
    )
  })

  it('power of two choices are the chain of three servers with distinct choices', () => {
    const policy = { kind: 'power-of-two' }
    near(responseOf({ policy, servers: 3, load: 0.8, seed: 53 }), solved('p2c_distinct-3-0.8'))
  })

  it('random are as many single queues', () => {
    near(responseOf({ policy: { kind: 'random' }, servers: 3, load: 0.5, seed: 54 }), 2)
  })
})
