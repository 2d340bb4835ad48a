// Who answered, three times over: as the books of the desk count it, as the log's records of fates
// tell it, and by hand.
import { describe, expect, it } from 'vitest'
import { History } from '../history'
import { runOf } from '../story'
import { MILLISECOND, simTime } from '../time'
import { type Answer, answers } from './answers'

const run = runOf({
  requests: [
    [0, 10, { path: '/page' }], // fetched
    [1, 10, { path: '/page' }], // waits for what that one fetches
    [2, 10, { path: '/page' }],
    [30, 10, { path: '/page' }], // kept
    [31, 10, { path: '/old' }],
    [32, 10, { path: '/none' }],
    [33, 10, { path: '/../x' }],
    [34, 10, { path: '/closed' }],
    [35, 10, { path: '/page?q=union+select' }],
    [36, 10, { path: '/hello' }],
    [37, 10, { path: '/page', method: 'POST' }],
  ],
  gateway: {
    routes: [
      { when: { path: { exact: '/old' } }, action: { redirect: { status: 301, to: '/new' } } },
      { when: { path: { exact: '/closed' } }, action: { status: 429 } },
      { when: { path: { exact: '/hello' } }, action: { status: 200 } },
      { when: { path: { prefix: '/page' } }, action: { pool: 'web' } },
    ],
    cache: { ttl: '1s', lock: {} },
    firewall: { rules: [{ name: 'sql', where: 'query', regex: 'union.*select' }] },
  },
})

const wanted = { server: 2, cache: 3, redirect: 1, 'not-found': 2, blocked: 2, made: 1 }

const momentAt = (milliseconds: number) => {
  const history = new History(run)
  history.advance(simTime(milliseconds * MILLISECOND))
  return history.moment()
}

describe('who answers', () => {
  it('is counted', () => {
    expect(momentAt(900).answers).toEqual(wanted)
  })

  it('is what the records of fates say', () => {
    const { recent } = momentAt(900)
    const counts = Object.fromEntries(answers.map((answer) => [answer, 0]))
    recent.answer.forEach((code) => {
      counts[answers[code]] += 1
    })
    expect(counts).toEqual(wanted)
  })

  it('is nobody as long as a request waits for what another fetches', () => {
    const { requests, held } = momentAt(5)
    const column = <T>(read: (row: number) => T) => Array.from({ length: 3 }, (_, row) => read(row))
    expect(column((row) => requests.joined[row])).toEqual([0, 1, 1])
    expect(column((row) => requests.place[row])).toEqual([0, 0, 1])
    expect(held).toBe(2)
    const none: Answer = 'server'
    expect(column((row) => answers[requests.answer[row]])).toEqual([none, none, none])
  })
})
