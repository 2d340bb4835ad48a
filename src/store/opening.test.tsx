// @vitest-environment jsdom
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { simTime } from '../sim'
import { scenarioNamed } from '../sim/scenario'
import type { Arrival } from './arrival'
import { store } from './course'
import { useCourse, useOpening, useSession } from './react'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

const lanes = [{ scenario: scenarioNamed('three-counters'), seed: 7, interventions: [] }]
const arrival: Omit<Arrival, 'lanes'> = {
  figure: null,
  at: simTime(0),
  view: {},
  digests: null,
  engine: '',
}
const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})

let leave = () => {}

afterEach(() => {
  leave()
  store.setState({ sessions: {} })
  complaint.mockClear()
})

/** What stands around a figure and looks at its session, as the way into other chapters does. */
function Around() {
  return <i>{String(useCourse(({ sessions }) => 'one' in sessions))}</i>
}

const Seed = () => <b>{useSession('one', (session) => session.lanes[0].seed)}</b>

function Figure() {
  useOpening({ id: 'one', panel: 'one-or-three', lanes })
  return useCourse(({ sessions }) => 'one' in sessions) ? <Seed /> : null
}

/** A page of its own, and what React recovered from there. */
function begin() {
  const place = document.createElement('div')
  const onRecoverableError = vi.fn()
  const root = createRoot(place, { onRecoverableError })
  const draw = (node: ReactNode) => act(() => root.render(node))
  leave = () => act(() => root.unmount())
  return { place, draw, onRecoverableError }
}

test('who looks at a session from outside is not told of it while React draws', () => {
  const { place, draw } = begin()
  draw([<Around key="around" />])
  expect(place.innerHTML).toBe('<i>false</i>')
  draw([<Around key="around" />, <Figure key="figure" />])
  expect(place.innerHTML).toBe('<i>true</i><b>7</b>')
  expect(complaint).not.toHaveBeenCalled()
})

test('a fault of who is told that a session opens is heard of, not drawn over', () => {
  const { draw, onRecoverableError } = begin()
  const stop = store.subscribe(() => {
    stop()
    throw new Error('a listener')
  })
  expect(() => draw(<Figure />)).toThrow('a listener')
  expect(onRecoverableError).not.toHaveBeenCalled()
})

test('the run of a link is taken in though it comes after the figure has opened', () => {
  const { place, draw } = begin()
  store.setState({ hash: '#/panel/one-or-three?s=1' })
  draw(<Figure />)
  expect(place.innerHTML).toBe('<b>7</b>')
  const shared = [{ ...lanes[0], seed: 8 }]
  act(() => store.setState({ arrival: { ...arrival, lanes: shared } }))
  expect(place.innerHTML).toBe('<b>8</b>')
  expect(store.getState().arrival).toBeNull()
})
