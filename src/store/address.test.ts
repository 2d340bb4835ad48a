import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Address, formatAddress, hashOf, parseAddress, type Route } from './address'

const id = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/)
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ page: 'home' }),
  fc.constant<Route>({ page: 'gallery' }),
  fc.constant<Route>({ page: 'glossary' }),
  fc.record({ page: fc.constant('panel' as const), id }),
  fc.record({ page: fc.constant('chapter' as const), id, section: fc.option(id) }),
)
const address: fc.Arbitrary<Address> = fc.record({
  route,
  figure: fc.option(id),
  runs: fc.array(fc.stringMatching(/^1[\w-]{4,30}$/), { maxLength: 3 }),
  options: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ maxLength: 12 }), {
    maxKeys: 3,
  }),
})

/** Any text, and often one that is made of what addresses are made of. */
const typed = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc
    .array(
      fc.constantFrom('/', '//', 'panel', 'chapter', 'glossary', 'a', '%2F', '%25', '%', '?'),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join('')),
)

describe('an address', () => {
  test('that was written is read back as it was', () => {
    fc.assert(
      fc.property(address, (one) => {
        fc.pre(!('run' in one.options) && !('figure' in one.options))
        const read = parseAddress(formatAddress(one))
        expect({ ...read, options: { ...read.options } }).toEqual({
          ...one,
          options: { ...one.options },
        })
      }),
    )
  })

  test('of any text at all is some page, without an exception', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { route } = parseAddress(`#/${text}`)
        expect(['home', 'gallery', 'glossary', 'panel', 'chapter', 'unknown']).toContain(route.page)
        expect(parseAddress(hashOf(route)).route).toEqual(route)
      }),
    )
  })

  test('reads what a reader may type', () => {
    expect(parseAddress('').route).toEqual({ page: 'home' })
    expect(parseAddress('#').route).toEqual({ page: 'home' })
    expect(parseAddress('#/').route).toEqual({ page: 'home' })
    expect(parseAddress('#/chapter/why').route).toEqual({
      page: 'chapter',
      id: 'why',
      section: null,
    })
    expect(parseAddress('#/panel/two-shops/').route).toEqual({ page: 'panel', id: 'two-shops' })
    expect(parseAddress('#/panel').route).toEqual({ page: 'unknown', path: 'panel' })
    expect(parseAddress('#//').route).toEqual({ page: 'home' })
    expect(parseAddress('#/%E0%A4%A').route).toEqual({ page: 'unknown', path: '%E0%A4%A' })
    expect(parseAddress('#/panel/x?theme=dark&embed=1').options).toEqual({
      theme: 'dark',
      embed: '1',
    })
  })

  test('keeps options whose names could reach a prototype harmless', () => {
    const { options } = parseAddress('#/?__proto__=x&constructor=y')
    expect(Object.getPrototypeOf(options)).toBe(null)
    expect(options.constructor).toBe('y')
  })
})
