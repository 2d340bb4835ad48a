// nginx's least_conn beside what nginx 1.31.5 was seen to do, and its own tests.
import { describe, expect, it } from 'vitest'
import { chosen } from '../../story'
import file from '../../vectors/nginx-least-conn.json'
import { choiceOf } from '../rack'
import { nginxLeastConnections } from './leastConnections'

const names = 'abc'
const HELD = 900 // milliseconds: longer than all requests take to come

const left = new Set(file.vectors.map(({ id }) => id))

/** What a cell holds; each is to be run once. */
const cellOf = (id: string) => {
  left.delete(id)
  const { input, expect: wanted } = file.vectors.find((cell) => cell.id === id) ?? {}
  const weights = input?.weights ?? Array.from({ length: input?.servers ?? 0 }, () => 1)
  const sequence: readonly string[] = wanted?.sequence ?? []
  return { weights, sequence, counts: wanted?.counts ?? [] }
}

const letterOf = (name: string): string => names[Number(name.slice(1)) - 1] ?? ''

const simulated = (weights: readonly number[], works: readonly number[]): string[] =>
  chosen({
    requests: works.map((work, id) => [10 * id, work] as const),
    servers: weights.map((weight) => ({ weight, slots: 100 })),
    gateway: { policy: { kind: 'least-connections', dialect: 'nginx' } },
  }).map(letterOf)

const byChoose = (weights: readonly number[], count: number, held: boolean): string[] => {
  const choice = choiceOf(nginxLeastConnections, { weight: weights })
  return Array.from({ length: count }, () => {
    const place = nginxLeastConnections.choose(choice)
    if (held) choice.pool.outstanding[place]++
    return names[place]
  })
}

const countsOf = (servers: readonly string[], many: number): number[] =>
  [...names.slice(0, many)].map((name) => servers.filter((one) => one === name).length)

describe('least_conn', () => {
  it.each([
    ['lc_idle_sequential_9', false],
    ['lc_held_9', true],
    ['lcw_31_idle_sequential_8', false],
    ['lcw2_321_idle_12', false],
    ['lcw2_321_held_18', true],
  ])('%s, through choose and through a run', (id, held) => {
    const { weights, sequence } = cellOf(`nginx-leastconn-${id}`)
    expect(sequence.length).toBeGreaterThan(7)
    expect(byChoose(weights, sequence.length, held)).toEqual(sequence)
    const works = sequence.map(() => (held ? HELD : 1))
    expect(simulated(weights, works)).toEqual(sequence)
  })

  it('of two idle servers gives both the same', () => {
    const { weights, counts } = cellOf('nginxtests-leastconn-balanced')
    const sent = simulated(weights, Array(10).fill(1))
    expect(countsOf(sent, 2)).toEqual(counts)
  })

  it('leaves a server alone that still holds its request', () => {
    const { weights, counts } = cellOf('nginxtests-leastconn-held')
    // The first is sent to server 1 and stays, the second to server 2 and ends.
    const sent = simulated(weights, [HELD, ...Array(11).fill(1)])
    expect(sent.slice(0, 2)).toEqual(['a', 'b'])
    expect(countsOf(sent.slice(2), 2)).toEqual(counts)
  })
})

it('every cell of the file has been run', () => {
  expect([...left]).toEqual([])
  expect(file.vectors).toHaveLength(file.count)
})
