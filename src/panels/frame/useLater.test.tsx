// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { useLater } from './useLater'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

interface PartProps {
  readonly isWanted: boolean
  readonly load: () => Promise<{ word: string }>
}

const Part = ({ isWanted, load }: PartProps) => useLater(isWanted, load)?.word ?? 'not yet'

it('fetches a part when it is wanted, and again where it could not be had', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let isOffline = true
  const load = vi.fn(async () => {
    if (isOffline) throw new Error('offline')
    return { word: 'there' }
  })
  const place = document.createElement('div')
  const root = createRoot(place)
  const show = (isWanted: boolean) =>
    act(async () => root.render(<Part isWanted={isWanted} load={load} />))
  await show(false)
  expect(load).not.toHaveBeenCalled()
  await show(true)
  expect(place.textContent).toBe('not yet')
  isOffline = false
  await act(() => vi.advanceTimersByTimeAsync(5000))
  expect(place.textContent).toBe('there')
  await show(false)
  expect(place.textContent).toBe('there')
  expect(load).toHaveBeenCalledTimes(2)
  vi.useRealTimers()
})
