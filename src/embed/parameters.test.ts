import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentWith } from './document'
import { wishIn } from './messages'
import { type Name, parameters, readParameters } from './parameters'

const names = Object.keys(parameters) as Name[]

const usual = Object.fromEntries(names.map((name) => [name, parameters[name].usual]))

describe('the parameters of an embed', () => {
  test('are read as they are written, in any case', () => {
    const query =
      'PANEL=one-counter&scenario=on&seed=7&t=12.5s&speed=0.5&autoplay=1&lang=zh-Hans&theme=Dark' +
      '&size=present&controls=basic&lock=rate,policy&hide=work&readonly=true&links=0&motion=reduce'
    const { asked, misread } = readParameters(query)
    expect(misread).toEqual([])
    expect(asked).toEqual({
      ...{ panel: 'one-counter', scenario: 'on', seed: 7, t: 12.5, speed: 0.5, autoplay: true },
      ...{ lang: 'zh', theme: 'dark', size: 'present', controls: 'basic', readonly: true },
      ...{ lock: ['rate', 'policy'], hide: ['work'], links: false, motion: 'reduce' },
    })
  })

  test('that are unknown or wrong are told with what is allowed, and the usual value holds', () => {
    const { asked, misread } = readParameters(
      'theme=purple&t=soon&speed=0&seed=-1&foo=1&lang=fr&bar=2',
    )
    expect(asked).toEqual(usual)
    const told = misread.map(({ name }) => name)
    expect(told).toEqual(['theme', 't', 'speed', 'seed', 'lang', 'foo, bar'])
    expect(misread[0]).toEqual({
      name: 'theme',
      found: 'purple',
      allowed: 'auto, light, dark, contrast',
    })
  })

  test('that are said twice are told, but for lists, whose ids all hold', () => {
    const twice = 'seed=1&Seed=2&theme=dark&theme=dark&lock=rate&lock=policy'
    const { asked, misread } = readParameters(twice)
    expect(asked).toMatchObject({ seed: null, theme: 'dark', lock: ['rate', 'policy'] })
    expect(misread.map(({ name, found }) => [name, found])).toEqual([['seed', '1,2']])
  })

  test('of any text at all have values that work, and notices of bounded length', () => {
    const key = fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor'), fc.string())
    const pairs = fc.array(fc.tuple(key, fc.string({ maxLength: 200 })), { maxLength: 40 })
    fc.assert(
      fc.property(pairs, (list) => {
        const { asked, misread } = readParameters(new URLSearchParams(list).toString())
        expect(Object.keys(asked)).toEqual(names)
        expect(misread.length).toBeLessThanOrEqual(8)
        for (const { name, found } of misread)
          expect(name.length + (found?.length ?? 0)).toBeLessThanOrEqual(80)
        expect(asked.t).toBeGreaterThanOrEqual(0)
        expect([...parameters.theme.allowed.split(', ')]).toContain(asked.theme)
      }),
    )
  })

  test('are those that the element passes on, and those that are documented', () => {
    const element = readFileSync('src/embed/element.ts', 'utf8')
    expect(element).toContain(`'${names.join(' ')}'`)
    const page = readFileSync('src/embed/PARAMETERS.md', 'utf8')
    expect(documentWith(page)).toBe(page)
  })
})

describe('what a page says to an embed', () => {
  test('is heard where it makes sense', () => {
    expect(wishIn({ say: 'seek', to: 3 })).toEqual({ say: 'seek', to: 3 })
    expect(wishIn({ say: 'set', theme: 'dark', lang: undefined })).toMatchObject({ theme: 'dark' })
  })

  test('is nothing where it does not, whatever it is', () => {
    for (const data of [
      { say: 'seek', to: Number.NaN },
      { say: 'seek', to: -1 },
      { say: 'play', more: 1 },
      { say: 'set', theme: '<b>' },
      { say: '__proto__' },
    ])
      expect(wishIn(data)).toBeNull()
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(wishIn(data)).toBeNull()
      }),
    )
  })
})
