import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stampAfter } from '../sim'
import { memoryStorage } from './liveCourse'
import { KEPT_VERSION } from './migrations'
import { noPreferences } from './preferences'
import { noProgress } from './progress'
import type { TextStorage } from './storage'
import { makeStore } from './store'

const KEY = 'counterflow'

const open = (openStorage: () => TextStorage) =>
  makeStore({ openStorage, playheadOf: () => null, stampAfter })

function reopened(text: string | null) {
  const storage = memoryStorage()
  if (text !== null) storage.setItem(KEY, text)
  const course = open(() => storage)
  const codes = () => course.store.getState().notices.map(({ code }) => code)
  return { ...course, storage, codes, texts: storage.texts }
}

const kept = (state: object, version = KEPT_VERSION) => JSON.stringify({ state, version })

describe('what is kept', () => {
  test('are choices and progress; runs and playheads are not', () => {
    const first = reopened(null)
    expect(first.codes()).toEqual([])
    first.actions.setPreference('theme', 'dark')
    first.actions.award('headroom', 2)
    first.actions.award('headroom', 1)
    first.actions.predict('why-1.3', 'bend')
    first.actions.settle('why-1.3', 'forever')
    first.actions.settle('why-1.3', 'bend')
    first.actions.settle('why-1.5', 'work')
    first.actions.answer('why.1', 'b')
    first.actions.markPlayed('why-1.1')
    first.actions.markRead('why')
    first.actions.markRead('why')
    first.actions.rememberPlace('#/chapter/why')
    const text = first.texts.get(KEY) ?? ''
    expect(Object.keys(JSON.parse(text).state).sort()).toEqual(['preferences', 'progress'])
    const second = reopened(text)
    const { preferences, progress } = second.store.getState()
    expect(preferences).toEqual({ ...noPreferences, theme: 'dark' })
    expect(progress).toEqual({
      predictions: { 'why-1.3': 'bend' },
      verdicts: { 'why-1.3': 'forever' },
      stars: { headroom: 2 },
      attempts: { headroom: 2 },
      reached: {},
      tried: {},
      answers: { 'why.1': 'b' },
      notes: {},
      spent: {},
      played: ['why-1.1'],
      read: ['why'],
      lastPlace: '#/chapter/why',
    })
    expect(second.codes()).toEqual([])
  })

  test('is written when it changes, not whenever anything does', () => {
    const { actions, storage } = reopened(null)
    let writes = 0
    const { setItem } = storage
    storage.setItem = (key, text) => {
      writes += 1
      setItem(key, text)
    }
    actions.setPreference('theme', 'light')
    expect(writes).toBe(1)
    actions.tell('file-unreadable')
    actions.dismiss(1)
    expect(writes).toBe(1)
  })
})

test('another answer is another question: what was said of the first is forgotten', () => {
  const { actions, store } = reopened(null)
  actions.predict('why-1.3', 'bend')
  actions.settle('why-1.3', 'forever')
  actions.predict('why-1.3', 'bend')
  expect(store.getState().progress.verdicts).toEqual({ 'why-1.3': 'forever' })
  actions.predict('why-1.3', 'forever')
  expect(store.getState().progress).toMatchObject({ verdicts: {} })
  actions.settle('why-1.3', 'forever')
  actions.predict('why-1.3', null)
  expect(store.getState().progress).toMatchObject({ predictions: {}, verdicts: {} })
})

describe('what the first edition kept', () => {
  const progress = {
    predictions: { 'why-1.3': 'bend' },
    stars: { 'why-sale': 2, 'algorithms-odd': 0 },
    answers: { 'why-a': '75' },
    read: ['why'],
    lastPlace: '#/chapter/why/sale',
  }
  const preferences = { language: 'zh', theme: 'dark', motion: 'reduce', textSize: 'large' }
  const first = kept({ preferences: { ...preferences, folds: {} }, progress }, 1)

  test('is read by this one: nothing is lost, and each challenge was tried at least once', () => {
    const { store, codes, texts } = reopened(first)
    expect(codes()).toEqual([])
    expect([...texts.keys()]).toEqual([KEY])
    expect(store.getState().preferences).toEqual({ ...noPreferences, ...preferences })
    expect(store.getState().progress).toEqual({
      ...noProgress,
      ...progress,
      attempts: { 'why-sale': 1, 'algorithms-odd': 1 },
    })
  })

  test('is written back in the form of this one, with the first change', () => {
    const { actions, texts } = reopened(first)
    actions.award('why-sale', 3)
    const written = JSON.parse(texts.get(KEY) ?? '')
    expect(written.version).toBe(KEPT_VERSION)
    expect(written.state.progress).toMatchObject({
      stars: { 'why-sale': 3, 'algorithms-odd': 0 },
      attempts: { 'why-sale': 2, 'algorithms-odd': 1 },
    })
    expect(reopened(texts.get(KEY) ?? '').codes()).toEqual([])
  })

  test('where it is broken, the rest is kept and the text put aside', () => {
    const text = kept({ preferences, progress: { ...progress, stars: [3] } }, 1)
    const { store, codes, texts } = reopened(text)
    expect(codes()).toEqual(['storage-corrupt'])
    expect(texts.get('counterflow.backup.1')).toBe(text)
    expect(store.getState().progress).toMatchObject({ read: ['why'], stars: {}, attempts: {} })
  })

  test('a version that no edition has written is put aside', () => {
    const text = kept({ preferences, progress }, 0)
    const { store, codes, texts } = reopened(text)
    expect(codes()).toEqual(['storage-corrupt'])
    expect(store.getState().progress).toEqual(noProgress)
    expect(texts.get('counterflow.backup.1')).toBe(text)
  })
})

describe('plans that were tried', () => {
  const plan = (days: number, more: object = {}) =>
    ({ plan: 'S S', language: 'en', run: '', days, goals: { p99: [900, days] }, ...more }) as const

  test('are kept with their challenge, and an edition that forgot them has none', () => {
    const first = reopened(kept({ preferences: {}, progress: { stars: { a: 2 } } }, 2))
    expect(first.codes()).toEqual([])
    expect(first.store.getState().progress).toEqual({ ...noProgress, stars: { a: 2 } })
    first.actions.award('a', 3, { tried: [plan(4), plan(20)] })
    const second = reopened(first.texts.get(KEY) ?? '')
    expect(second.codes()).toEqual([])
    expect(second.store.getState().progress.tried).toEqual({ a: [plan(4), plan(20)] })
  })

  test.each([
    ['a run of too many letters', [plan(1, { run: 'x'.repeat(4_001) })]],
    ['a goal that is no pair', [plan(1, { goals: { p99: [900] } })]],
    ['days that are no number', [plan(1, { days: 'all' })]],
    ['a name that leads to a prototype', [plan(1, { goals: JSON.parse('{"__proto__":[1,1]}') })]],
    ['more than are kept', Array.from({ length: 9 }, (_, day) => plan(day))],
  ])('%s takes the plans away, nothing else, and is put aside', (_, plans) => {
    const text = kept({ preferences: {}, progress: { stars: { a: 2 }, tried: { a: plans } } })
    const { store, codes } = reopened(text)
    expect(store.getState().progress).toEqual({ ...noProgress, stars: { a: 2 } })
    expect(codes()).toEqual(['storage-corrupt'])
  })
})

test('two tabs do not undo each other: each takes over what the other has kept', () => {
  const storage = memoryStorage()
  const [one, two] = [open(() => storage), open(() => storage)]
  one.actions.award('headroom', 3)
  two.rehydrate()
  two.actions.markRead('why')
  one.rehydrate()
  for (const { store } of [one, two])
    expect(store.getState().progress).toMatchObject({ stars: { headroom: 3 }, read: ['why'] })
})

describe('what is broken', () => {
  test('whatever stands there, the app opens with something valid and loses nothing', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.json(),
      fc.anything().map((value) => kept({ preferences: value, progress: value })),
      fc
        .record({ theme: fc.anything(), folds: fc.anything(), language: fc.anything() })
        .map((preferences) => kept({ preferences, progress: {} })),
      fc
        .record({ stars: fc.anything(), read: fc.anything(), lastPlace: fc.anything() })
        .map((progress) => kept({ preferences: {}, progress })),
    )
    fc.assert(
      fc.property(text, (stored) => {
        const { store, codes, texts, actions } = reopened(stored)
        const { preferences, progress } = store.getState()
        expect(['auto', 'light', 'dark', 'contrast']).toContain(preferences.theme)
        expect(['auto', 'en', 'zh']).toContain(preferences.language)
        expect(Array.isArray(progress.read)).toBe(true)
        if (codes().length > 0) {
          expect(codes()).toEqual(['storage-corrupt'])
          expect([...texts.entries()]).toContainEqual(['counterflow.backup.1', stored])
        }
        actions.setPreference('theme', 'contrast')
        expect(reopened(texts.get(KEY) ?? '').store.getState().preferences.theme).toBe('contrast')
      }),
      { numRuns: 200 },
    )
  })

  test('in one field takes no other field with it', () => {
    const text = kept({
      preferences: { theme: 'blue', language: 'zh' },
      progress: { stars: { a: 3 }, answers: { b: 7 }, later: 1 },
    })
    const { store, codes, texts } = reopened(text)
    const { preferences, progress } = store.getState()
    expect(preferences).toEqual({ ...noPreferences, language: 'zh' })
    expect(progress).toEqual({ ...noProgress, stars: { a: 3 } })
    expect(codes()).toEqual(['storage-corrupt'])
    expect(texts.get('counterflow.backup.1')).toBe(text)
  })

  test('more than once is put aside more than once, the same text only once', () => {
    const storage = memoryStorage()
    for (const text of ['{', '[', '{']) {
      storage.setItem(KEY, text)
      open(() => storage)
    }
    expect(storage.getItem('counterflow.backup.1')).toBe('{')
    expect(storage.getItem('counterflow.backup.2')).toBe('[')
    expect(storage.getItem('counterflow.backup.3')).toBe(null)
  })

  test('because a later edition wrote it is put aside too', () => {
    const text = kept({ preferences: { theme: 'sepia' }, progress: {} }, 7)
    const { store, codes, texts } = reopened(text)
    expect(store.getState().preferences).toEqual(noPreferences)
    expect(codes()).toEqual(['storage-newer'])
    expect(texts.get('counterflow.backup.1')).toBe(text)
  })
})

describe('storage that is not there', () => {
  const forbidden = () => {
    throw new DOMException('denied', 'SecurityError')
  }

  test('in a sandboxed frame the app runs, says so once, and remembers as long as it lives', () => {
    const { store, actions } = open(forbidden)
    actions.setPreference('theme', 'dark')
    actions.setPreference('motion', 'reduce')
    expect(store.getState().preferences).toMatchObject({ theme: 'dark', motion: 'reduce' })
    expect(store.getState().notices.map(({ code }) => code)).toEqual(['storage-forbidden'])
    actions.dismiss(1)
    actions.setPreference('theme', 'light')
    expect(store.getState().notices).toEqual([])
  })

  test('when it is full the app runs and says so', () => {
    const storage = memoryStorage()
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    const { store, actions } = open(() => storage)
    actions.setPreference('theme', 'dark')
    actions.setPreference('theme', 'light')
    expect(store.getState().preferences.theme).toBe('light')
    expect(store.getState().notices.map(({ code }) => code)).toEqual(['storage-full'])
  })
})
