// The cache under nginx's rule beside what nginx 1.31.5 was seen to answer, through the simulation.
import { describe, expect, it } from 'vitest'
import { statusIn } from '../../engine/event'
import { Simulation } from '../../simulation'
import { type Plot, runOf } from '../../story'
import { simTime } from '../../time'
import file from '../../vectors/nginx-cache.json'
import { cacheAnswers } from '../answers'

type Answer = readonly [status: number, answer: string, seconds: number]
type Told = Readonly<Record<string, unknown>>

const left = new Set(file.vectors.map(({ id }) => id))

/** What nginx was seen to do, each line of it from the status on. */
const seen = (name: string): Answer[] => {
  const id = `nginx-cache-${name}`
  left.delete(id)
  const rows = file.vectors.find((cell) => cell.id === id)?.expect.observed ?? []
  return rows.map((row) => {
    const from = row.findIndex((one) => one === 200 || one === 502)
    return [Number(row[from]), String(row[from + 1]), Number(row[from + 2] ?? Number.NaN)]
  })
}

// Status, last word of the cache and seconds of each request.
const simulated = (plot: Plot): Answer[] => {
  const simulation = new Simulation(runOf({ lasts: 20_000, ...plot }))
  simulation.advance(simTime(20_000_000))
  const { log } = simulation.world
  const words = plot.requests.map(() => '')
  const answers: Answer[] = []
  for (let index = 0; index < log.count; index++) {
    const { kind, subject, value, at, since } = log.read(index)
    if (kind === 'cache.looked') words[subject] = cacheAnswers[value].toUpperCase()
    if (kind === 'request.completed' || kind === 'request.failed')
      answers[subject] = [statusIn(value), words[subject], (at - since) / 1e6]
  }
  return answers
}

const words = (answers: readonly Answer[]) => answers.map(([status, word]) => [status, word])
const nginx = (more: Told): Told => ({ cache: { ttl: '2s', dialect: 'nginx', ...more } })
const at = (instants: readonly number[], work: number) =>
  instants.map((instant) => [Math.round(1_000 * instant), work] as const)

// Five at once; times agree to the tenth of a second that the watched machine took.
const agree = (name: string, plot: Plot) => {
  const wanted = seen(name)
  const answers = simulated(plot).slice(-wanted.length)
  expect(words(answers)).toEqual(words(wanted))
  answers.forEach(([, , seconds], index) => {
    expect(Math.abs(seconds - wanted[index][2])).toBeLessThan(0.1)
  })
}

const five = [0, 0, 0, 0, 0]
const servers = [{ slots: 5 }]

describe('the cache of nginx', () => {
  it('is fresh through a whole second more than it was told', () => {
    const instants = [0, 0.3, 1, 1.5, 2, 2.5, 3, 3.5, 4.2, 5.2, 5.9, 6.2]
    // The answers tell that the watch began between a tenth and a half of a second of the clock.
    const requests = at(
      instants.map((instant) => instant + 0.2),
      1,
    )
    const answers = simulated({ requests, gateway: nginx({}) })
    expect(words(answers)).toEqual(words(seen('plain_valid_2s')))
  })

  it('sends five at once to the servers without a lock', () => {
    const plot = { requests: at(five, 500), servers, gateway: nginx({}) }
    agree('no_lock_5_concurrent_500ms', plot)
  })

  it('lets four wait for the first with a lock, and look every half second', () => {
    const plot = { requests: at(five, 500), servers, gateway: nginx({ lock: {} }) }
    agree('lock_5_concurrent_500ms', plot)
  })

  it('keeps what is asked for a second time', () => {
    const plot = { requests: at([0, 0.1, 0.2, 0.3], 1), gateway: nginx({ minUses: 2 }) }
    expect(words(simulated(plot))).toEqual(words(seen('min_uses_2')))
  })

  it('stands in for a server that is down, where it has something', () => {
    const gateway = nginx({ stale: { ifError: '1h' } })
    const instants = [0, 4, 4.1, 6, 6.1]
    const requests = instants.map((instant, index) => {
      return [1_000 * instant, 1, index === 2 ? { path: '/never' } : {}] as const
    })
    const deeds = [
      [3_900, { do: 'server.crash', server: 's1' }],
      [5_900, { do: 'server.recover', server: 's1' }],
    ] as const
    expect(words(simulated({ requests, gateway, deeds }))).toEqual(words(seen('stale_on_error')))
  })

  const filled = [...at([0], 1), ...at([4, 4, 4, 4, 4], 500)]

  it('lets the first fetch anew and serves the others what is stale', () => {
    const gateway = nginx({ stale: { whileRevalidate: '1h', background: false } })
    agree('stale_updating_5_concurrent_500ms', { requests: filled, servers, gateway })
  })

  it('serves the first one too what is stale, and fetches beside it', () => {
    const gateway = nginx({ stale: { whileRevalidate: '1h' } })
    agree('bg_update_5_concurrent_500ms', { requests: filled, servers, gateway })
  })

  it('has been asked for every cell of the file', () => {
    expect([...left]).toEqual([])
  })
})
