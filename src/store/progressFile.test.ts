// Progress goes out as a file and comes back whole; what is broken is told and takes nothing along.
import { describe, expect, test } from 'vitest'
import { noProgress, type Progress } from './progress'
import { mergedProgress, readProgressFile, writeProgressFile } from './progressFile'

const plan = (days: number) => ({
  plan: 'S S S',
  language: 'en',
  run: '',
  days,
  goals: { p99: [900_000, days] as const },
})

const mine: Progress = {
  ...noProgress,
  predictions: { 'why-1.3': 'two', 'why-1.5': 'skipped' },
  verdicts: { 'why-1.3': 'two' },
  stars: { 'why-sale': 2 },
  attempts: { 'why-sale': 4 },
  reached: { 'why-sale/p99': 900_000 },
  tried: { 'why-sale': [plan(15)] },
  answers: { 'why-1': 'b' },
  notes: { 'checklist-layer': 'four' },
  spent: { why: 720 },
  played: ['why-1.1'],
  read: ['why'],
  lastPlace: '#/chapter/why/busy',
}

const file = (progress: object, more: object = {}): string =>
  JSON.stringify({ counterflow: 'progress', version: 1, progress, ...more })

const told = (text: string) => {
  const read = readProgressFile(text)
  return read.ok ? [] : read.problems.map(({ path, found, allowed }) => [path, found, allowed])
}

test('what was written is read back, all of it', () => {
  expect(readProgressFile(writeProgressFile(mine))).toEqual({ ok: true, progress: mine })
  expect(readProgressFile(file({ stars: { a: 1 } }))).toEqual({
    ok: true,
    progress: { ...noProgress, stars: { a: 1 } },
  })
})

describe('a bad file is refused with where, what and what may stand there', () => {
  test.each([
    ['no JSON', '{"counterflow"', '$', '"{\\"counterflow\\""', /^JSON/],
    ['something else', '[1]', '$.counterflow', '[1]', /progress/],
    ['a run file', '{"counterflow":1}', '$.counterflow', '1', /progress/],
    ['a later form', file({}, { version: 9 }), '$.version', '9', /^1, 2 or 3$/],
    ['no progress', file({}, { progress: 3 }), '$.progress', '3', /object/],
    ['four stars', file({ stars: { x: 4, y: 1 } }), '$.progress.stars["x"]', '4', /0, 1, 2 or 3/],
    ['a long name', file({ read: ['why', 'x'.repeat(99)] }), '$.progress.read[1]', /^"x+$/, /80/],
    [
      'a plan without its days',
      file({ tried: { x: [{ plan: 'S' }] } }),
      '$.progress.tried["x"]',
      '[{"plan":"S"}]',
      /at most 8 attempts/,
    ],
    ['a list for a record', file({ stars: [] }), '$.progress.stars', '[]', /by name/],
    ['time', file({ spent: { why: -1 } }), '$.progress.spent["why"]', '-1', /whole seconds/],
    ['too many', file({ read: Array(101).fill('a') }), '$.progress.read', 'a list of 101', /100/],
    [
      'another host',
      file({ lastPlace: 'https://x.example' }),
      '$.progress.lastPlace',
      /http/,
      /#\//,
    ],
    ['a strange key', file({ score: 1 }), '$.progress.score', 'this key', /predictions/],
    [
      'a prototype',
      '{"counterflow":"progress","version":1,"progress":{"stars":{"__proto__":1}}}',
      '$.progress.stars["__proto__"]',
      '1',
      /./,
    ],
  ])('%s', (_, ...row) => {
    const [text, path, found, allowed] = row
    const [first] = told(String(text))
    expect(first).toEqual([
      path,
      typeof found === 'string' ? found : expect.stringMatching(found),
      expect.stringMatching(allowed),
    ])
  })

  test('and every fault of it is told', () => {
    expect(told(file({ stars: { x: 4 }, answers: { a: '' }, read: 3 }))).toHaveLength(3)
  })
})

test('merged, the answers of here stay, the better results win, and lists are joined', () => {
  const theirs: Progress = {
    ...noProgress,
    predictions: { 'why-1.3': 'ten', 'layers-2.1': 'a' },
    verdicts: { 'why-1.3': 'two', 'layers-2.1': 'a' },
    stars: { 'why-sale': 3 },
    attempts: { 'why-sale': 1, 'layers-pianos': 2 },
    reached: { 'why-sale/p99': 700_000 },
    tried: { 'why-sale': [plan(15), plan(20)], 'layers-pianos': [plan(3)] },
    played: ['why-1.1', 'why-1.2'],
    read: ['layers'],
    lastPlace: '#/chapter/layers',
  }
  expect(mergedProgress(mine, theirs)).toEqual({
    predictions: { 'why-1.3': 'two', 'why-1.5': 'skipped', 'layers-2.1': 'a' },
    verdicts: { 'why-1.3': 'two', 'layers-2.1': 'a' },
    stars: { 'why-sale': 3 },
    attempts: { 'why-sale': 4, 'layers-pianos': 2 },
    reached: { 'why-sale/p99': 700_000 },
    tried: { 'why-sale': [plan(20), plan(15)], 'layers-pianos': [plan(3)] },
    answers: { 'why-1': 'b' },
    notes: { 'checklist-layer': 'four' },
    spent: { why: 720 },
    played: ['why-1.1', 'why-1.2'],
    read: ['why', 'layers'],
    lastPlace: '#/chapter/why/busy',
  })
  expect(mergedProgress(mine, mine)).toEqual(mine)
  expect(mergedProgress(noProgress, mine)).toEqual(mine)
})
