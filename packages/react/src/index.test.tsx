import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { parameters, readParameters } from '../../../src/embed/parameters'
import { CounterflowPanel } from './index'

const base = 'https://example.org/deep'

/** Attributes of the element that a server writes. */
function attributesOf(markup: string): Record<string, string> {
  const tag = markup.match(/<counterflow-panel([^>]*)>/)?.[1] ?? ''
  return Object.fromEntries(
    [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, text]) => [key, text]),
  )
}

describe('the component', () => {
  test('is a link to the panel where a server writes the page', () => {
    const markup = renderToString(<CounterflowPanel base={base} panel="one-or-three" title="Tea" />)
    expect(markup).toContain('<a href="https://example.org/deep/#/panel/one-or-three">Tea</a>')
    expect(attributesOf(markup).src).toBe('https://example.org/deep/v1/embed.js')
  })

  test('passes on every parameter that an embed has, as the embed reads it', () => {
    const asked = {
      panel: 'routes',
      scenario: 'one-of-all',
      seed: 12,
      t: 3.5,
      speed: 20,
      autoplay: true,
      lang: 'zh',
      theme: 'dark',
      size: 'present',
      controls: 'basic',
      lock: ['rate', 'servers'],
      hide: ['policy'],
      readonly: true,
      links: false,
      motion: 'reduce',
    } as const
    expect(Object.keys(asked).sort()).toEqual(Object.keys(parameters).sort())
    const written = attributesOf(renderToString(<CounterflowPanel base={base} {...asked} />))
    const query = new URLSearchParams(Object.keys(asked).map((name) => [name, written[name]]))
    expect(readParameters(query.toString())).toEqual({ asked, misread: [] })
  })

  test('says nothing of what was not asked', () => {
    const markup = renderToString(<CounterflowPanel base={base} panel="routes" onPlay={() => {}} />)
    expect(Object.keys(attributesOf(markup)).sort()).toEqual(['panel', 'src'])
  })
})
