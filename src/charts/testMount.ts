// Puts a component on a page of its own, for tests.
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

/** The page under test, and how to change or leave it. */
export function mount(children: ReactNode) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  act(() => root.render(children))
  return {
    host,
    find: <T extends Element = HTMLElement>(selector: string): T => {
      const found = host.querySelector<T>(selector)
      if (!found) throw new Error(`nothing matches ${selector}`)
      return found
    },
    all: (selector: string): Element[] => [...host.querySelectorAll(selector)],
    render: (next: ReactNode) => act(() => root.render(next)),
    unmount: () => {
      act(() => root.unmount())
      host.remove()
    },
  }
}

/** Sends an event and lets the page answer it. */
export const send = (target: Element, event: Event): void =>
  act(() => void target.dispatchEvent(event))

export const press = (
  target: Element,
  key: string,
  more: KeyboardEventInit = {},
): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  send(target, event)
  return event
}

export const click = (target: Element): void =>
  send(target, new MouseEvent('click', { bubbles: true, cancelable: true }))
