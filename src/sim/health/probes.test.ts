// What probes find, told line by line. Checks begin at an instant that the seed decides, so the
// tests count from the first probe.
import { describe, expect, it } from 'vitest'
import { Simulation } from '../simulation'
import { type Plot, runOf, tell } from '../story'
import { MILLISECOND, simTime } from '../time'
import { observeHealth } from './observed'

const checks = { interval: '100ms', timeout: '40ms', fall: 2, rise: 2, work: fixed(0) }

function fixed(ms: number) {
  return { kind: 'fixed', value: `${ms}ms` }
}

const quiet = { requests: [], servers: [{}, {}], lasts: 2_000 } satisfies Partial<Plot>

const phaseOf = (plot: Plot, server = 's1'): number =>
  Number(
    tell(plot, 'sent')
      .find((line) => line.endsWith(server))
      ?.split(' ')[0],
  )

/** Lines about s1 from `from` milliseconds on, with instants counted from its first probe. */
const about = (plot: Plot, from: number, ...only: string[]): string[] => {
  const phase = phaseOf(plot)
  return tell(plot, ...only)
    .filter((line) => line.includes(' s1') && Number(line.split(' ')[0]) >= from)
    .map((line) => {
      const [at, ...rest] = line.split(' ')
      return [Number((Number(at) - phase).toFixed(3)), ...rest].join(' ')
    })
}

const plotOf = (active: object, ...deeds: NonNullable<Plot['deeds']>): Plot => ({
  ...quiet,
  requests: [[1_999, 1]],
  health: { active: { ...checks, ...active } },
  deeds,
})

const crash = { do: 'server.crash', server: 's1' }
const hang = { do: 'server.hang', server: 's1' }
const recover = { do: 'server.recover', server: 's1' }

describe('a probe', () => {
  it('of a server that is well passes every interval', () => {
    const times = about(plotOf({}), 0, 'passed').map((line) => Number(line.split(' ')[0]))
    expect(times).toEqual(Array.from({ length: times.length }, (_, index) => index * 100))
    expect(times.length).toBeGreaterThan(17)
    expect(tell(plotOf({}), 'failed', 'ejected')).toEqual([])
  })

  it('of a crashed server is refused; the second refusal takes it out, two passes let it in', () => {
    const plot = plotOf({}, [500, crash], [1_000, recover])
    const first = Math.floor((500 - phaseOf(plot)) / 100 + 1) * 100
    const again = Math.floor((1_000 - phaseOf(plot)) / 100 + 1) * 100
    expect(about(plot, 0, 'failed', 'ejected').slice(0, 3)).toEqual([
      `${first} failed s1 refused`,
      `${first + 100} failed s1 refused`,
      `${first + 100} ejected s1 probes`,
    ])
    expect(about(plot, 0, 'readmitted')).toEqual([`${again + 100} readmitted s1 probes`])
  })

  it('of a server that hangs waits for its timeout', () => {
    const plot = plotOf({}, [500, hang])
    const first = Math.floor((500 - phaseOf(plot)) / 100 + 1) * 100
    expect(about(plot, 0, 'failed', 'ejected').slice(0, 3)).toEqual([
      `${first + 40} failed s1 timeout`,
      `${first + 140} failed s1 timeout`,
      `${first + 140} ejected s1 probes`,
    ])
  })

  it('of a connection alone is fooled by a program that hangs, but not by a cut cable', () => {
    expect(tell(plotOf({ kind: 'tcp' }, [500, hang]), 'failed', 'ejected')).toEqual([])
    const cut = plotOf({ kind: 'tcp' }, [500, { ...hang, silent: true }])
    expect(about(cut, 0, 'ejected')).toHaveLength(1)
  })

  it('of a path of its own sees nothing of the errors that customers meet; one of theirs does', () => {
    const errors = { do: 'server.errors', server: 's1', share: 1 }
    expect(tell(plotOf({}, [500, errors]), 'ejected')).toEqual([])
    const [found] = about(plotOf({ path: 'app' }, [500, errors]), 0, 'failed')
    expect(found).toMatch(/ failed s1 status$/)
    const ill = { do: 'server.health', server: 's1', status: 503 }
    expect(about(plotOf({}, [500, ill]), 0, 'ejected')).toHaveLength(1)
    expect(about(plotOf({ expect: '503' }, [500, ill]), 700, 'failed')).toEqual([])
  })

  it('of time fails above its limit, and says nothing between good and that', () => {
    const timed = { kind: 'time', limit: '30ms', good: '10ms' }
    const failed = (ms: number) => tell(plotOf({ ...timed, work: fixed(ms) }), 'failed', 'ejected')
    expect(failed(10)).toEqual([])
    expect(failed(30)).toEqual([])
    expect(failed(31)[0]).toMatch(/ failed s[12] slow$/)
  })

  it('takes as long as the network, both ways', () => {
    const plot = { ...plotOf({ work: fixed(5) }), gateway: { network: '7ms' } }
    expect(about(plot, 0, 'sent', 'passed').slice(0, 2)).toEqual(['0 sent s1', '19 passed s1'])
  })

  it('that is answered in a slot waits behind customers, or goes before them', () => {
    const busy = (answered: string): Plot => ({
      ...plotOf({ answered, work: fixed(1), timeout: '100ms' }),
      servers: [{}],
      requests: [
        [700, 20],
        [700, 20],
        [700, 20],
        [700, 20],
        [1_999, 1],
      ],
    })
    const took = (answered: string) => {
      const plot = busy(answered)
      const at = Math.floor((700 - phaseOf(plot)) / 100 + 1) * 100
      const [line] = about(plot, 0, 'passed', 'failed').filter((one) => Number.parseFloat(one) > at)
      return Number.parseFloat(line) - at
    }
    const left = (answered: string) => {
      const phase = phaseOf(busy(answered))
      const at = phase + Math.floor((700 - phase) / 100 + 1) * 100
      return { before: (20 - ((at - 700) % 20)) % 20, all: 780 - at }
    }
    expect(took('queued')).toBeCloseTo(left('queued').all + 1, 3)
    expect(took('ahead')).toBeCloseTo(left('ahead').before + 1, 3)
  })

  it('is lost with the server that crashes while it works on it', () => {
    const plot = plotOf({ answered: 'queued', work: fixed(30) })
    const at = Math.ceil(phaseOf(plot)) + 510
    const [found] = about({ ...plot, deeds: [[at, crash]] }, 0, 'failed')
    expect(found).toMatch(/ failed s1 reset$/)
  })

  it('comes sooner while a state changes, and later while a server is out', () => {
    const plot = plotOf({ fastInterval: '50ms', downInterval: '300ms' }, [500, crash])
    const times = about(plot, 500, 'sent').map((line) => Number.parseFloat(line))
    const gaps = times.slice(1).map((at, index) => at - times[index])
    expect(gaps.slice(0, 3)).toEqual([50, 300, 300])
  })
})

describe('a balancer', () => {
  it('sends nothing to a server that is out, and shares its belief with no other', () => {
    const run = runOf({
      ...plotOf({}, [500, crash]),
      gateway: { balancers: 2 },
      requests: Array.from({ length: 180 }, (_, index) => [
        10 * index,
        1,
        { client: `198.51.100.${index % 2}` },
      ]),
    })
    const simulation = new Simulation(run)
    simulation.advance(simTime(2_000 * MILLISECOND))
    const { log } = simulation.world
    const out = new Map<number, number>()
    for (let index = 0; index < log.count; index++) {
      const { kind, value, at, server, subject } = log.read(index)
      if (kind === 'server.ejected') out.set(Math.floor(value / 16), at)
      const gateway = subject % 2
      if (kind !== 'request.assigned' || server !== 0) continue
      expect(at).toBeLessThan(out.get(gateway) ?? Number.POSITIVE_INFINITY)
    }
    const [one, other] = [...out.values()]
    expect(one).not.toBe(other)
  })

  it('says that the first verdict decides where it does, and not that probes have failed', () => {
    const firstOf = (dialect?: string) => {
      const health = { active: { ...checks, kind: 'http' }, ...(dialect ? { dialect } : {}) }
      const simulation = new Simulation(runOf({ ...plotOf({}), health }))
      return [0, 200].map((at) => {
        simulation.advance(simTime(at * MILLISECOND))
        const [belief] = observeHealth(simulation.world)?.beliefs ?? []
        return [belief.isFirst, belief.count]
      })
    }
    expect(firstOf('haproxy')).toEqual([
      [true, 1],
      [false, 0],
    ])
    expect(firstOf()).toEqual([
      [false, 0],
      [false, 0],
    ])
  })

  it('uses everybody when too few look well, if it is told to', () => {
    const all: Plot['deeds'] = [1, 2].map((id) => [500, { ...crash, server: `s${id}` }])
    const rejected = (more: object) =>
      tell({ ...plotOf({}, ...all), health: { active: checks, ...more } }, 'rejected')
    expect(rejected({})).toEqual(['1999 r0 rejected 503 no-server'])
    expect(rejected({ panic: 0.5 })).toEqual([])
    expect(rejected({ failOpen: true })).toEqual([])
  })

  it('turns to backups when nobody else is in, and away from them afterwards', () => {
    const plot: Plot = {
      ...plotOf({}, [500, crash], [1_200, recover]),
      servers: [{}, { state: 'backup' }],
      requests: [
        [100, 1],
        [1_100, 1],
        [1_900, 1],
      ],
    }
    const sent = tell(plot, 'assigned').map((line) => line.split(' ')[3])
    expect(sent).toEqual(['s1', 's2', 's1'])
  })

  it('gives who comes back its weight in sixteenths, a step a second', () => {
    const plot: Plot = {
      ...plotOf({}, [100, crash], [400, recover]),
      health: { active: checks, slowStart: '4s' },
      lasts: 9_000,
      requests: [[8_999, 1]],
    }
    const simulation = new Simulation(runOf(plot))
    const back = Number(tell(plot, 'readmitted')[0].split(' ')[0])
    const weights = [0.5, 1.5, 2.5, 3.5, 4.5].map((seconds) => {
      simulation.advance(simTime((back + 1_000 * seconds) * MILLISECOND))
      return simulation.world.state.gateways[0].pool.known.weight[0]
    })
    expect(weights).toEqual([1 / 16, 5 / 16, 9 / 16, 13 / 16, 1])
  })
})
