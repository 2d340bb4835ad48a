import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Seen, scopesOf } from '../../scripts/scopes.mjs'

type Texts = typeof import('./texts')
type Locales = typeof import('./locale')

describe('what a panel’s messages say', () => {
  let texts: Texts
  let locales: Locales

  beforeEach(async () => {
    vi.resetModules()
    texts = await import('./texts')
    locales = await import('./locale')
  })

  const share = (from: number, en: string, zh: string) => {
    const files = {
      en: vi.fn(async () => ({ texts: [en] })),
      zh: vi.fn(async () => ({ texts: [zh] })),
    }
    texts.addTexts({ from, ...files })
    return files
  }

  it('comes in the language in force, and in another one when that is asked for', async () => {
    await texts.bringTexts('en')
    const [tea, milk] = [share(3, 'tea', '茶'), share(7, 'milk', '奶')]
    await texts.bringTexts()
    expect([3, 7].map((place) => texts.told(place)({}))).toEqual(['tea', 'milk'])
    for (const { zh } of [tea, milk]) expect(zh).not.toHaveBeenCalled()
    await texts.bringTexts('zh')
    locales.setLocale('zh')
    expect([3, 7].map((place) => texts.told(place)({}))).toEqual(['茶', '奶'])
    await texts.bringTexts('zh')
    await texts.bringTexts('en')
    for (const { en, zh } of [tea, milk]) {
      expect(en).toHaveBeenCalledTimes(1)
      expect(zh).toHaveBeenCalledTimes(1)
    }
  })

  it('is there in the language that came into force while it was on its way', async () => {
    await texts.bringTexts('en')
    const late = share(3, 'tea', '茶')
    late.en.mockImplementation(async () => {
      locales.setLocale('zh')
      return { texts: ['tea'] }
    })
    await texts.bringTexts()
    expect(texts.told(3)({})).toBe('茶')
  })

  it('is asked for again after it could not be fetched', async () => {
    const { en } = share(3, 'tea', '茶')
    en.mockRejectedValueOnce(new Error('offline'))
    await expect(texts.bringTexts('en')).rejects.toThrow('offline')
    await texts.bringTexts('en')
    expect(texts.told(3)({})).toBe('tea')
  })
})

describe('which messages are a panel’s own', () => {
  const manifest = (panel: string) => `/src/panels/${panel}/index.ts`
  const seen = (said: string[], next: string[], isEntry = false): Seen => ({
    said: new Set(said),
    isEntry,
    next,
  })

  it('those that nothing says before its manifest has been run', () => {
    const modules = new Map([
      ['main', seen(['home'], ['open', 'chapter'], true)],
      ['open', seen([], [manifest('tea'), manifest('milk')])],
      ['chapter', seen(['brief'], ['tea/name'])],
      [manifest('tea'), seen(['title', 'home'], ['tea/name', 'tea/body', 'shared'])],
      [manifest('milk'), seen(['milk'], ['shared'])],
      ['tea/name', seen(['name'], [])],
      ['tea/body', seen(['body'], ['tea/name'])],
      ['shared', seen(['lane'], [])],
    ])
    expect(scopesOf(modules)).toEqual([
      { panel: 'tea', names: ['body', 'title'] },
      { panel: 'milk', names: ['milk'] },
    ])
  })
})
