// Peak EWMA beside envoy-resilience.json: Envoy's costs through its own rule, and what Finagle and
// tower compute through that of the textbook, whose reference they are. The file's other cells are
// about health checks, breakers, retries and token buckets, which no balancing policy has.
import { describe, expect, it } from 'vitest'
import { parseScenario } from '../../scenario/parse'
import { Simulation } from '../../simulation'
import { duration, MILLISECOND, SECOND, simTime } from '../../time'
import { cellsOf } from '../../vectors/cells'
import file from '../../vectors/envoy-resilience.json'
import { peakEwma as textbook } from '../peakEwma'
import { choiceOf } from '../rack'
import { costOf, peakEwma } from './peakEwma'

const cellOf = cellsOf(file)

const costIs = (id: string): void => {
  const { input, wanted } = cellOf(id)
  const mean: number = input('rtt_ms') ?? 0
  expect(costOf(mean, input('active'))).toBe(wanted('cost'))
  // Of two hosts both are drawn, so that an explanation shows the cost of each.
  const choice = choiceOf(peakEwma, { weight: [1, 1], outstanding: [input('active'), 0] })
  choice.memory.read[0] = mean
  expect(peakEwma.explain(choice).candidates[0].score).toBe(wanted('cost'))
}

const meansAre = (id: string): void => {
  const { input, wanted } = cellOf(id)
  const samples: [number, number][] = input('[t_s,rtt_ms]')
  const spec = { decay: duration(input('decay_s') * SECOND) }
  const choice = choiceOf(textbook, { weight: [1] }, { spec })
  samples.forEach(([at, took], index) => {
    const request = { ...choice.request, now: at * SECOND }
    const notice = { kind: 'answered', place: 0, latency: took * MILLISECOND } as const
    textbook.on?.(notice, { ...choice, request })
    // An answer takes a microsecond at least: 0 stands for none.
    const off = choice.memory.cost[0] - wanted('ewma_ms')[index] * MILLISECOND
    expect(Math.abs(off)).toBeLessThan(2)
  })
}

interface Farm {
  readonly quick: number // servers
  readonly speed: number // of the one server beside them
  readonly work: string
  readonly seconds: number
}

/** Requests of each server, a thousand a second among all; the slow one is the last. */
const sentTo = ({ quick, speed, work, seconds }: Farm): number[] => {
  const server = (name: string) => ({ name, slots: 1_000 })
  const servers = Array.from({ length: quick }, (_, place) => server(`s${place}`))
  const parsed = parseScenario({
    version: 1,
    duration: `${seconds}s`,
    traffic: [
      {
        name: 'web',
        arrivals: { kind: 'constant', rate: 1_000 },
        work: { kind: 'fixed', value: work },
      },
    ],
    gateway: { policy: { kind: 'peak-ewma', choices: 2, decay: '150ms' }, timeout: '1h' },
    pools: [{ name: 'web', servers: [...servers, { ...server('late'), speed }] }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const simulation = new Simulation({ scenario: parsed.scenario, seed: 12_345, interventions: [] })
  simulation.advance(simTime(parsed.scenario.duration))
  return [...simulation.world.state.servers.assigned.subarray(0, quick + 1)]
}

const cells: Readonly<Record<string, () => void>> = {
  'envoy-peakewma-cost-1': () => costIs('envoy-peakewma-cost-1'),
  'envoy-peakewma-cost-2': () => costIs('envoy-peakewma-cost-2'),
  'envoy-peakewma-cost-3': () => costIs('envoy-peakewma-cost-3'),
  'peak-ewma-spike': () => meansAre('peak-ewma-spike'),
  'peak-ewma-rise': () => meansAre('peak-ewma-rise'),
  'peak-ewma-decay': () => meansAre('peak-ewma-decay'),
  'finagle-p2c-probe'() {
    // R steps of 1 ms; the unknown server answers after 2 R.
    const sent = sentTo({ quick: 20, speed: 0.001, work: '1ms', seconds: 0.5 })
    expect(sent[20]).toBe(cellOf('finagle-p2c-probe').wanted('requests_sent_to_unknown_node'))
  },
  'finagle-p2c-half'() {
    // Finagle's own bound: its mean loads, half of the requests, differ by less than 0.0005 R.
    const sent = sentTo({ quick: 100, speed: 0.5, work: '5ms', seconds: 100 })
    const ratio: number = cellOf('finagle-p2c-half').wanted('mean_load_ratio')
    const quick = sent.slice(0, 100).reduce((sum, each) => sum + each, 0) / 100
    expect(quick / 2 - (ratio * sent[100]) / 2).toBeLessThan(0.0005 * 100_000)
    expect(sent[100]).toBeLessThan(quick)
  },
}

const isOurs = (id: string): boolean => /peak-?ewma|finagle/.test(id)

describe('the peak-EWMA cells of envoy-resilience.json', () => {
  it('are exactly those that are run here, eight of thirty-five', () => {
    const ids = file.vectors.map(({ id }) => id)
    expect(Object.keys(cells).sort()).toEqual(ids.filter(isOurs).sort())
    expect([Object.keys(cells).length, ids.length, file.count]).toEqual([8, 35, 35])
  })

  it.each(Object.keys(cells))('%s', (id) => cells[id]())
})
