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
    expect(snippetFor('element', { ...shown, run: '1abc' })).toContain(
      'fourteen" height="440" run="1abc"',
    )
  })

  test('gives a frame the height of its panel, and one that a slide has', () => {
    const tall = { ...shown, panel: 'sessions' }
    for (const host of ['html', 'element', 'sphinx', 'moodle', 'hugo'] as const) {
      expect(snippetFor(host, shown)).toMatch(/"440"/)
      expect(snippetFor(host, tall)).toMatch(/"2300"/)
    }
    expect(snippetFor('reveal', tall)).toContain('height="600"')
  })

  test('of Hugo hands on all that the frame of a plain page has', () => {
    const text = snippetFor('hugo', { ...shown, run: '1abc' })
    expect(text).toContain(`"${embedAddress({ ...shown, run: '1abc' })}"`)
    expect(text).toContain('allow="fullscreen; clipboard-write"')
    expect(text).toContain(String.raw`"One counter \"or\" <three>"`)
  })

  test('of a preset leads to the preset, also by its links', () => {
    const preset = { ...shown, more: { lock: 'rate' } }
    for (const host of hosts) expect(snippetFor(host, preset)).not.toContain('#/panel/')
    expect(snippetFor('picture', preset)).toContain(`(${embedAddress(preset)})`)
    expect(snippetFor('picture', shown)).toContain('#/panel/one-or-three?example=fourteen')
  })

  test('has no style, no old attribute and no open quote, which some hosts do not take', () => {
    for (const host of hosts) {
      const text = snippetFor(host, shown)
      expect(text).not.toMatch(/style=|allowfullscreen|frameborder/)
      if (host !== 'picture' && host !== 'hugo') expect(text).not.toContain('<three>')
    }
  })
})
