// @vitest-environment jsdom
// The editor of a plan keeps its place and its focus, whatever is chosen.
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { scenarioNamed } from '../../sim/scenario'
import { actions, store } from '../../store'
import { Editor } from './Editor'
import { planOf } from './figures'
import { ramps } from './plan'

const SESSION = 'editor'
let host: HTMLElement
let root: Root

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  const run = { scenario: scenarioNamed('manager'), seed: 1, interventions: [] }
  act(() => actions.openSession({ id: SESSION, panel: 'canary', lanes: [run] }))
  act(() => root.render(<Editor session={SESSION} />))
})

afterEach(() => {
  act(() => root.unmount())
  host.remove()
})

const steps = () => {
  const found = host.querySelector('select')
  if (!found) throw new Error('no editor')
  return found
}

const choose = (ramp: string) =>
  act(() => {
    steps().value = ramp
    steps().dispatchEvent(new Event('change', { bubbles: true }))
  })

const weights = () =>
  planOf(store.getState().sessions[SESSION].lanes[0].scenario)?.steps.map(({ weight }) => weight)

test('every plan can be chosen, one of a single step too, and the focus stays', () => {
  for (const ramp of ['100', '10-25-50-100', '100', '25-50-100']) {
    steps().focus()
    choose(ramp)
    expect(steps().value).toBe(ramp)
    expect(document.activeElement).toBe(steps())
    expect(weights()).toEqual(ramps[ramp])
  }
})

test('steps are listed from many to few', () => {
  const lengths = [...steps().options].map(({ value }) => value.split('-').length)
  expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
})
