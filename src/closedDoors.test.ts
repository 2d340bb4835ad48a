// @vitest-environment jsdom
// The build leaves out of React what stands behind doors that we do not open (scripts/react.mjs).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import { parseSync } from 'oxc-parser'
import type { ReactElement, ReactNode } from 'react'
import { expect, test } from 'vitest'
import { withoutClosedDoors } from '../scripts/react.mjs'
import { asModule } from '../scripts/reactModules.mjs'
import { sourceWords } from '../scripts/reactWords.mjs'
import { repositoryFiles } from './tidy.source'

type React = typeof import('react')
type Client = typeof import('react-dom/client')
type Dom = typeof import('react-dom')

const files: Record<string, string> = {
  react: 'react/cjs/react.production.js',
  scheduler: 'scheduler/cjs/scheduler.production.js',
  'react-dom': 'react-dom/cjs/react-dom.production.js',
  client: 'react-dom/cjs/react-dom-client.production.js',
}
const textOf = (name: string) => readFileSync(join('node_modules', files[name]), 'utf8')
// Words that this test names are named like those of our sources.
const own = readFileSync('src/closedDoors.test.ts', 'utf8').split(/\W+/)
const words = new Set([...sourceWords(), ...own])
const cut = (code: string, named = words) =>
  withoutClosedDoors(code, parseSync('react.js', code).program, named)

/** React as production has it, loaded afresh, its client as `edit` leaves it. */
function load(edit: (code: string) => string) {
  const loaded = new Map<string, object>()
  const load = (name: string): unknown => {
    const before = loaded.get(name)
    if (before) return before
    const exports = {}
    loaded.set(name, exports)
    const code = name === 'client' ? edit(textOf(name)) : textOf(name)
    compileFunction(code, ['exports', 'require'])(exports, load)
    return exports
  }
  return {
    react: load('react') as React,
    dom: load('react-dom') as Dom,
    client: load('client') as Client,
  }
}

const whole = () => load((code) => code)
const smaller = () => load(cut)

// The React that draws at the moment.
let now = whole()

const h = (type: unknown, props: object | null = null, ...children: ReactNode[]) =>
  now.react.createElement(type as string, props, ...children)

let add = () => {}
let isGone = false
const heard: string[] = []

function Rows() {
  const [rows, setRows] = now.react.useState(['a', 'b', 'c'])
  now.react.useEffect(() => {
    add = () => setRows((before) => [...before.slice(1).reverse(), `d${before.length}`])
    return () => {
      isGone = true
    }
  }, [])
  return h(
    'ul',
    { className: 'rows', style: { top: rows.length }, onClick: () => add() },
    rows.map((row) => h('li', { key: row, 'data-row': row }, row)),
    h('input', { type: 'range', value: rows.length, onChange: () => {} }),
    h('svg', { viewBox: '0 0 9 9' }, h('title', null, 'picture'), h('path', { d: 'M0 0' })),
    h('b', null, rows.length),
  )
}

class Boundary extends now.react.Component<{ children?: ReactNode }> {
  override state = { fault: '' }
  static getDerivedStateFromError = (error: Error) => ({ fault: error.message })
  override render = () => this.state.fault || this.props.children
}

function Faulty(): null {
  throw new Error('a fault')
}

// Comes after the page stands, as what is fetched does (ui/later.tsx).
function Late() {
  const [word, setWord] = now.react.useState('wait')
  now.react.useEffect(() => {
    void Promise.resolve('late').then(setWord)
  }, [])
  return word
}

const settled = (milliseconds = 20) => new Promise((resolve) => setTimeout(resolve, milliseconds))

// Events, attributes and styles that sources of ours name: what they do must stay.
const FIELDS = ['key', 'shiftKey', 'pointerId', 'clientX', 'button', 'newState'] as const
const note = (event: Record<string, unknown>) =>
  heard.push(`${event.type} ${FIELDS.map((field) => event[field])}`)
const listeners = Object.fromEntries(
  ['Blur', 'Click', 'Focus', 'KeyDown', 'MouseEnter', 'PointerDown', 'Toggle'].map((event) => [
    `on${event}`,
    note,
  ]),
)

function Named() {
  const style = { opacity: 0.5, zIndex: 3, lineHeight: 2, flexGrow: 1, width: 4 }
  const picture = { strokeWidth: 2, strokeDasharray: '2 2', textAnchor: 'end', clipPath: 'url(#a)' }
  return h(
    'details',
    { ...listeners, id: 'named', style, hidden: false, inert: true, role: 'group', tabIndex: -1 },
    h('svg', { viewBox: '0 0 1 1', focusable: 'false' }, h('path', picture)),
    h('label', { htmlFor: 'text' }, h('textarea', { id: 'text', rows: 3, defaultValue: 'words' })),
    h('td', { colSpan: 2 }, h('input', { type: 'checkbox', checked: true, readOnly: true })),
    h('a', { href: '#', target: '_blank', download: true, spellCheck: false }, 'far'),
  )
}

function work(node: Element): void {
  const init = { bubbles: true, shiftKey: true, clientX: 7, button: 0 }
  node.dispatchEvent(new MouseEvent('click', init))
  node.dispatchEvent(new MouseEvent('mouseover', init))
  node.dispatchEvent(new PointerEvent('pointerdown', { ...init, pointerId: 5 }))
  node.dispatchEvent(new KeyboardEvent('keydown', { ...init, key: 'ArrowLeft' }))
  node.dispatchEvent(new FocusEvent('focusin', init))
  node.dispatchEvent(new FocusEvent('focusout', init))
  node.dispatchEvent(new Event('toggle'))
}

/** What a page of ours asks of React; answers how it stood after every step. */
async function played(react: typeof now): Promise<string[]> {
  now = react
  isGone = false
  heard.length = 0
  const seen: string[] = []
  const look = () => seen.push(document.body.innerHTML)
  const host = document.body.appendChild(document.createElement('div'))
  const quiet = { onUncaughtError: () => {}, onCaughtError: () => {} }
  const root = now.client.createRoot(host, quiet)
  const show = (...children: ReactElement[]) =>
    now.dom.flushSync(() => root.render(h('main', null, ...children)))
  show(h(Rows), h(Late))
  look()
  await settled()
  look()
  host.querySelector('li')?.click()
  await settled()
  look()
  show(h(Boundary, null, h(Faulty)), h('select', { defaultValue: 2 }, h('option', null, 2)))
  await settled()
  look()
  show(h(Named))
  look()
  for (const node of host.querySelectorAll('#named')) work(node)
  now.dom.flushSync(() => root.unmount())
  look()
  host.remove()
  return [...seen, ...heard, `gone: ${isGone}`]
}

test('what we ask of React comes out the same without the closed doors', async () => {
  const seen = await played(smaller())
  expect(seen).toEqual(await played(whole()))
  expect(seen.join()).toContain('late')
  expect(seen.join()).toContain('a fault')
  expect(seen.join()).toContain('stroke-width="2"')
  expect(heard).toHaveLength(Object.keys(listeners).length)
})

test('an element behind a closed door is refused aloud', () => {
  now = smaller()
  const { Activity, Profiler, Suspense, ViewTransition, forwardRef, lazy, memo } = now.react
  const none = () => null
  const made = [forwardRef(none), memo(none), lazy(async () => ({ default: none }))]
  for (const type of [ViewTransition, Activity, Profiler, Suspense, ...made, 'body']) {
    const faults: unknown[] = []
    const root = now.client.createRoot(document.createElement('div'), {
      onUncaughtError: (fault) => faults.push(fault),
    })
    now.dom.flushSync(() => root.render(h(type, null, h('p'))))
    expect(faults).toHaveLength(1)
  }
})

test('a word that no source names is left out, and one that a source names is kept', () => {
  const client = textOf('client')
  for (const word of ['strokeWidth', 'pointerDown', 'zIndex']) {
    expect(cut(client, new Set())).not.toMatch(new RegExp(`\\b${word}\\b`))
    expect(cut(client, new Set([word, 'onPointerDown']))).toMatch(new RegExp(`\\b${word}\\b`))
  }
})

test('a React that is built otherwise is not cut', () => {
  expect(() => cut('function popHydrationState() {}')).toThrow('look at it anew: no canUse')
})

test.each(Object.keys(files))('%s as a module exports what it exported before', (name) => {
  const code = textOf(name)
  const written = asModule(code, parseSync('react.js', code).program)
  const { module, errors } = parseSync('react.mjs', written)
  expect(errors).toEqual([])
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.map(({ exportName }) => exportName.name),
  )
  const before: Record<string, object> = {
    react: now.react,
    'react-dom': now.dom,
    client: now.client,
  }
  const names = before[name] ?? compileFunction(`${code}; return exports`, ['exports'])({})
  expect(exported.sort()).toEqual(Object.keys(names).sort())
  expect(written).not.toMatch(/\bexports\.|\brequire\(/)
})

const IMPORTS = /import \{([^}]*)\} from '(?:react|react-dom|react-dom\/client)'/g
const NAMES =
  'hydrateRoot|ViewTransition|Activity|SuspenseList|pre(?:connect|init|load)\\w*|' +
  'createPortal|Profiler|startTransition|findDOMNode|forwardRef|PureComponent|' +
  'Suspense|lazy|memo|use'
const HOOKS = [
  ...['ActionState', 'CacheRefresh', 'DeferredValue', 'EffectEvent', 'FormStatus', 'Reducer'],
  ...['ImperativeHandle', 'InsertionEffect', 'MemoCache', 'Optimistic', 'Transition'],
]
const CLOSED = new RegExp(`\\b(?:${NAMES}|use(?:${HOOKS.join('|')}))\\b`)
const HEAD = '<(?:html|head|body|meta|link|style|script|title|[a-z]+-[a-z-]+)[\\s/>]'
const PROPS =
  '<Fragment[^>]*\\bref=|\\bon(?:Select|BeforeInput)=|' +
  '<(?:form|button|input)\\b(?:[^>]|=>)*?\\b(?:a|formA)ction=\\{|' +
  '\\b(?:xlink|xml)[A-Z:]|\\.Consumer\\b|contentEditable|' +
  '\\b(?:component(?:Did\\w+|Will\\w+)|contextType|forceUpdate|getDerivedStateFromProps|' +
  'getSnapshotBeforeUpdate|shouldComponentUpdate)\\b'
const ELEMENT = new RegExp(`${HEAD}|${PROPS}`)

test('our sources open none of these doors', () => {
  const opened = repositoryFiles()
    .filter((path) => /^src\/.*\.(tsx?|mdx)$/.test(path) && !/\.test\.tsx?$/.test(path))
    .flatMap((path) => {
      const text = readFileSync(path, 'utf8')
      const imported = [...text.matchAll(IMPORTS)].filter(([, names]) => CLOSED.test(names))
      const isElement = !path.endsWith('.ts') && ELEMENT.test(text)
      return imported.length > 0 || isElement ? [path] : []
    })
  expect(opened).toEqual([])
})
