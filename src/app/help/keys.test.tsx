// @vitest-environment jsdom
// The list of all keys tells what the listeners of pages, panels and the wall hear.
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clockKeys } from '../../charts/score/clockKeys'
import { answerKeys } from '../../panels/frame/answerKeys'
import { Help } from '../../panels/frame/Help'
import { panelKeys } from '../../panels/frame/keys'
import { walkKeys } from '../../stage/walkKeys'
import { siteKeys } from '../../ui/siteKeys'
import { classKeys, handKeys } from '../present/keys'
import { AllKeys } from './AllKeys'

const root = document.body.appendChild(document.createElement('div'))
const ofPanel = [panelKeys, answerKeys, walkKeys, clockKeys]

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  HTMLDialogElement.prototype.showModal = vi.fn()
})

afterEach(() => document.body.replaceChildren(root))

async function told(dialog: React.ReactNode): Promise<readonly (string | null)[]> {
  const mounted = createRoot(root)
  await act(async () => mounted.render(dialog))
  for (const words of root.querySelectorAll('dd')) expect(words.textContent).not.toBe('')
  const keys = [...root.querySelectorAll('kbd')].map(({ textContent }) => textContent)
  await act(async () => mounted.unmount())
  return keys
}

const shownIn = (lists: readonly (readonly { readonly shown: string }[])[]) =>
  lists.flatMap((list) => list.map(({ shown }) => shown))

test('it lists every key of the site, of panels and of the wall, in this order', async () => {
  const all = shownIn([siteKeys, ...ofPanel, classKeys, handKeys])
  expect(await told(<AllKeys />)).toEqual(all)
})

test('a panel tells the keys of the page around it where a link there says it hears them', async () => {
  const help = <Help onClose={() => {}} />
  expect(await told(help)).toEqual(shownIn(ofPanel))
  const link = document.body.appendChild(document.createElement('a'))
  link.setAttribute('aria-keyshortcuts', '/')
  expect(await told(help)).toEqual([...shownIn(ofPanel), '/'])
})
