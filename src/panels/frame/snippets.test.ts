import { describe, expect, test } from 'vitest'
import { embedAddress, hosts, snippetFor } from './snippets'

const shown = {
  base: 'https://example.org/deep/',
  panel: 'one-or-three',
  title: 'One counter "or" <three>',
  lang: 'en',
  example: 'fourteen',
}

describe('a snippet', () => {
  test('leads to the embed under whatever path the course stands', () => {
    expect(embedAddress(shown)).toBe(
      'https://example.org/deep/embed.html?panel=one-or-three&scenario=fourteen&lang=en',
    )
    for (const host of hosts) expect(snippetFor(host, shown)).toContain('https://example.org/deep/')
  })

  test('carries a whole run behind the hash, beside the example whose lanes it fills', () => {
    const address = embedAddress({ ...shown, run: '1abc.1def' })
    expect(address).toMatch(/#run=1abc\.1def$/)
    expect(address).toContain('scenario=fourteen')
    expect(snippetFor('element', { ...shown, run: '1abc' })).toContain('fourteen" run="1abc"')
  })

  test('has no style, no old attribute and no open quote, which some hosts do not take', () => {
    for (const host of hosts) {
      const text = snippetFor(host, shown)
      expect(text).not.toMatch(/style=|allowfullscreen|frameborder/)
      if (host !== 'picture') expect(text).not.toContain('<three>')
    }
  })
})
