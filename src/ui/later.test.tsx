// @vitest-environment jsdom
import { act, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { later } from './later'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

const draw = async (node: React.ReactNode) => {
  const place = document.createElement('div')
  const root = createRoot(place)
  await act(async () => root.render(<Suspense fallback="waiting">{node}</Suspense>))
  return place.innerHTML
}

it('draws a component once it is there, and fetches it once', async () => {
  const load = vi.fn(async () => ({ name }: { name: string }) => <b>{name}</b>)
  const Name = later(load)
  expect(await draw(<Name name="one" />)).toBe('<b>one</b>')
  expect(await draw(<Name name="two" />)).toBe('<b>two</b>')
  expect(load).toHaveBeenCalledTimes(1)
})

it('tells of what could not be fetched, and fetches it anew a moment later', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  let isOffline = true
  const Word = later(async () => {
    if (isOffline) throw new Error('offline')
    return () => <i>there</i>
  })
  await expect(draw(<Word />)).rejects.toThrow('offline')
  isOffline = false
  vi.advanceTimersByTime(1000)
  expect(await draw(<Word />)).toBe('<i>there</i>')
  vi.useRealTimers()
})
