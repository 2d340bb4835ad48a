// @vitest-environment jsdom
// What the help tells and what the listeners hear is one list.
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { clockKeys } from '../../charts/score/clockKeys'
import { walkKeys } from '../../stage/walkKeys'
import { actOf, type Shortcut } from '../../ui/shortcuts'
import { answerKeys } from './answerKeys'
import { Help } from './Help'
import { panelKeys } from './keys'

const lists: readonly (readonly Shortcut<unknown>[])[] = [
  panelKeys,
  answerKeys,
  walkKeys,
  clockKeys,
]

const press = (key: string, shiftKey = false) => ({
  key,
  shiftKey,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
})

test('every key of every list is heard, with Shift where it says so, and none is told twice', () => {
  for (const list of lists) {
    const heard = list.flatMap(({ keys, shift = false }) =>
      Object.entries(keys).map(([key, wanted]) => {
        expect(actOf(list, press(key, shift)), key).toBe(wanted)
        return `${shift ? 'Shift ' : ''}${key}`
      }),
    )
    expect(new Set(heard).size).toBe(heard.length)
    expect(actOf(list, press('q'))).toBeNull()
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey'])
      expect(actOf(list, { ...press(heard[0]), [modifier]: true })).toBeNull()
  }
})

const root = document.body.appendChild(document.createElement('div'))
afterEach(() => root.replaceChildren())

test('the help tells each of them once, in the order of the lists', async () => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  HTMLDialogElement.prototype.showModal = vi.fn()
  await act(async () => createRoot(root).render(<Help onClose={() => {}} />))
  const told = [...root.querySelectorAll('kbd')].map(({ textContent }) => textContent)
  expect(told).toEqual(lists.flatMap((list) => list.map(({ shown }) => shown)))
  for (const words of root.querySelectorAll('dd')) expect(words.textContent).not.toBe('')
})

// What is left hears keys that belong to a control by its nature: a text field, a slider, a sheet,
// a list in an order, a word whose meaning is shown.
const OF_CONTROLS = [
  ...['charts/Pop', 'charts/theory/ReaderLine', 'course/Term', 'panels/compare/LaneHead'],
  ...['RouteForm', 'RouteList', 'TextField'].map((name) => `panels/routes/${name}`),
]
const OF_WHAT_IS_ASKED = 'stage/inspector/Head' // Escape and arrows, as its buttons say

const LISTENER = 'panels/frame/keys' // which keys a control under the focus keeps

test('no other part of a panel compares keys by itself', () => {
  const sources = import.meta.glob<string>(
    ['/src/{panels,stage,charts,course}/**/*.{ts,tsx}', '!/src/**/*.test.*'],
    { eager: true, query: '?raw', import: 'default' },
  )
  const comparing = Object.entries(sources)
    .filter(([, text]) => /\bkey [!=]== '|\[event\.key\]|switch \((event\.)?key\)/.test(text))
    .filter(([, text]) => /onKeyDown|keydown/.test(text))
    .map(([path]) => path.replace('/src/', '').replace(/\.tsx?$/, ''))
  expect(comparing.sort()).toEqual([...OF_CONTROLS, OF_WHAT_IS_ASKED, LISTENER].sort())
})
