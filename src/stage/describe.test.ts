import { afterEach, describe, expect, test } from 'vitest'
import { setLocale } from '../i18n'
import { describeMoment } from './describe'
import { handMade } from './handMade'
import { sentence } from './sentences'
import { targetWords } from './targetWords'

const waiting = (server: number, count: number, sentAt: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: server * 100 + i,
    phase: 'waiting' as const,
    server,
    place: i,
    sentAt: sentAt + i / 10,
  }))

const working = (server: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: server * 100 + 50 + i,
    phase: 'inService' as const,
    server,
    place: i,
    until: 12,
  }))

const moment = handMade({
  at: 10,
  servers: [{}, { name: 'c2' }],
  requests: [...working(0, 4), ...working(1, 2), ...waiting(1, 5, 8.2)],
})

const words = (of: typeof moment) => describeMoment(of).map(sentence)

afterEach(() => setLocale('en'))

describe('the text twin', () => {
  test('says for each server who works, who waits and how long', () => {
    expect(words(moment)).toEqual([
      'S1: 4 working, none waiting.',
      'C2: 2 working, 5 waiting, the oldest for 1.8 s.',
    ])
  })

  test('says it in Chinese', () => {
    setLocale('zh')
    expect(words(moment)).toEqual([
      'S1：4 个处理中，无人排队。',
      'C2：2 个处理中，5 个排队，最久已等 1.8 秒。',
    ])
  })

  test('tells what the balancer answers itself, and who waits there for another', () => {
    const answering = {
      ...handMade({
        at: 10,
        servers: [],
        requests: [{ id: 1, phase: 'held', sentAt: 9, joined: true }],
        lost: 3,
      }),
      answers: { server: 9, cache: 4, redirect: 0, 'not-found': 1, blocked: 2, made: 0 },
    }
    expect(words(answering)).toEqual([
      'At the balancer: 1 waiting, the oldest for 1.0 s.',
      'Waiting at the balancer for an answer that another request fetches: 1.',
      'Answered by the balancer itself so far: ' +
        '4 from its cache, 1 not found, 2 turned away by a rule.',
      '1 lost so far.',
    ])
  })

  test('tells what has become of a server, and of those who wait at the balancer', () => {
    const bad = handMade({
      at: 10,
      servers: [
        { present: false },
        { condition: 'crashed' },
        { admin: 'drain' },
        { condition: 'hung' },
      ],
      requests: [{ id: 1, phase: 'held', sentAt: 9 }],
      lost: 3,
    })
    expect(words(bad)).toEqual([
      'At the balancer: 1 waiting, the oldest for 1.0 s.',
      'S1: removed.',
      'S2: crashed.',
      'S3, draining: none working, none waiting.',
      'S4, not answering: none working, none waiting.',
      '3 lost so far.',
    ])
  })

  test('names ten servers and counts the rest', () => {
    const many = handMade({ servers: Array.from({ length: 25 }, () => ({})) })
    const said = words(many)
    expect(said).toHaveLength(11)
    expect(said[10]).toBe('15 more servers: 0 working, 0 waiting.')
  })

  test('tells abandoned work from work that somebody waits for', () => {
    const abandoned = handMade({
      requests: [{ id: 1, phase: 'inService', server: 0, abandoned: true, until: 12 }],
    })
    expect(words(abandoned)[0]).toBe('S1: 1 working (1 of them for nobody), none waiting.')
  })
})

describe('a target in words', () => {
  test('is a request and where it stands', () => {
    expect(targetWords({ kind: 'request', id: 101 }, moment)).toBe(
      'Request 101, waiting at C2 for 1.7 s, place 2',
    )
    expect(targetWords({ kind: 'request', id: 50 }, moment)).toBe(
      'Request 50, in service at S1, 2.0 s left',
    )
  })

  test('is a server with its load, or a bare number for what is gone', () => {
    expect(targetWords({ kind: 'server', id: 0 }, moment)).toBe('S1: 4 working, none waiting.')
    expect(targetWords({ kind: 'request', id: 9 }, moment)).toBe('request 9')
  })
})
