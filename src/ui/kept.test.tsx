// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { kept } from './kept'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

it('draws again only what has other props', () => {
  const draw = vi.fn(({ word }: { word?: string; at?: number }) => word)
  const Word = kept(draw)
  const place = document.createElement('div')
  const root = createRoot(place)
  const show = (props: Parameters<typeof draw>[0]) => act(() => root.render(<Word {...props} />))
  show({ word: 'one' })
  show({ word: 'one' })
  expect(draw).toHaveBeenCalledTimes(1)
  show({ word: 'two' })
  expect(place.textContent).toBe('two')
  show({ word: 'two', at: 1 })
  expect(draw).toHaveBeenCalledTimes(3)
})
