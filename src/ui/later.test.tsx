// @vitest-environment jsdom
import { act, Component, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { later, type Source, sourceOf, tryAgain, useFound } from './later'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

class Boundary extends Component<{ children: ReactNode }> {
  override state = { said: '' }
  static getDerivedStateFromError = (fault: Error) => ({ said: fault.message })
  override render = () => this.state.said || this.props.children
}

function begin(node: ReactNode) {
  const place = document.createElement('div')
  const root = createRoot(place, { onCaughtError: () => {} })
  const draw = (next: ReactNode) => act(() => root.render(<Boundary>{next}</Boundary>))
  draw(node)
  return { place, draw }
}

function NameOf({ of }: { of: Source<{ readonly name: string }> | null }) {
  return useFound(of)?.name ?? 'none'
}

const settle = () => act(async () => {})

async function drawn(node: ReactNode): Promise<string> {
  const { place } = begin(node)
  await settle()
  return place.innerHTML
}

it('draws a component once it is there, and fetches it once', async () => {
  const load = vi.fn(async () => ({ name }: { name: string }) => <b>{name}</b>)
  const Name = later(load, () => <i>waiting</i>)
  const { place } = begin(<Name name="one" />)
  expect(place.innerHTML).toBe('<i>waiting</i>')
  await settle()
  expect(place.innerHTML).toBe('<b>one</b>')
  // What is there already is drawn at once.
  expect(begin(<Name name="two" />).place.innerHTML).toBe('<b>two</b>')
  expect(load).toHaveBeenCalledTimes(1)
})

/** A component that cannot be fetched until its reader is online. */
function offline() {
  let isOffline = true
  const Word = later(async () => {
    if (isOffline) throw new Error('offline')
    return () => <i>there</i>
  })
  const goOnline = () => {
    isOffline = false
  }
  return { Word, goOnline }
}

it('tells of what could not be fetched, and fetches it anew a moment later', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { Word, goOnline } = offline()
  expect(await drawn(<Word />)).toBe('offline')
  goOnline()
  expect(await drawn(<Word />)).toBe('offline')
  vi.advanceTimersByTime(1000)
  expect(await drawn(<Word />)).toBe('<i>there</i>')
  vi.useRealTimers()
})

it('fetches anew at once for a reader who asks for another try', async () => {
  const { Word, goOnline } = offline()
  expect(await drawn(<Word />)).toBe('offline')
  goOnline()
  tryAgain()
  expect(await drawn(<Word />)).toBe('<i>there</i>')
})

it('follows the source that is asked for', async () => {
  const one = sourceOf(async () => ({ name: 'one' }))
  const broken = sourceOf<{ name: string }>(async () => {
    throw new Error('gone')
  })
  const { place, draw } = begin(<NameOf of={null} />)
  expect(place.innerHTML).toBe('none')
  draw(<NameOf of={one} />)
  expect(place.innerHTML).toBe('none')
  await settle()
  expect(place.innerHTML).toBe('one')
  draw(<NameOf of={broken} />)
  await settle()
  expect(place.innerHTML).toBe('gone')
})
