import { describe, expect, test } from 'vitest'
import en from './messages/en.json'
import zh from './messages/zh.json'

const messages: Record<string, Record<string, unknown>> = { en, zh }
const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
const parameters = (value: unknown) =>
  [...new Set(Array.from(text(value).matchAll(/\{(\w+)\}/g), (match) => match[1]))].sort()
const keys = Object.keys(en).filter((key) => !key.startsWith('$'))

test('both languages have the same messages, with the same parameters', () => {
  expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort())
  for (const key of keys)
    expect(parameters(messages.zh[key]), key).toEqual(parameters(messages.en[key]))
})

test('no message is empty', () => {
  const empty = keys.filter((key) => [en, zh].some((list) => !text(Reflect.get(list, key)).trim()))
  expect(empty).toEqual([])
})

describe('Chinese is set as Chinese', () => {
  // What stands in braces may be a number, a name or Chinese: only what is written is judged.
  const chinese = keys.map((key) => [key, text(messages.zh[key])])
  const offending = (pattern: RegExp) =>
    chinese.filter(([, words]) => pattern.test(words)).map(([key]) => key)

  test('a space stands between Han and Latin letters or digits', () => {
    expect(offending(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u)).toEqual([])
  })

  test('punctuation beside Han is full-width', () => {
    expect(offending(/\p{Script=Han}[,;:?!()]|\p{Script=Han}\.(\s|$)/u)).toEqual([])
  })
})

test('English has no exclamation marks', () => {
  expect(keys.filter((key) => text(messages.en[key]).includes('!'))).toEqual([])
})
