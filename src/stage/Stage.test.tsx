// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type CellsView, duration, type Moment } from '../sim'
import { scenarioNamed } from '../sim/scenario'
import { handMade } from './handMade'
import { Key, keyItems } from './Key'
import { Stage } from './Stage'
import type { StagePlayer } from './useStage'

const nothing = new Float64Array(0)
const cells: CellsView = {
  width: duration(250_000),
  count: 0,
  windowCells: 16,
  arrived: nothing,
  completed: nothing,
  failed: nothing,
  rejected: nothing,
  inFlight: new Float32Array(0),
  waiting: new Float32Array(0),
  p50: nothing,
  p95: nothing,
  p99: nothing,
  mean: nothing,
  samples: nothing,
  causes: new Map(),
  servers: [],
  version: 0,
}

/** A player that stands where it is put. */
class Standing {
  playing = false
  speed = 1
  readonly lanes = [{ run: { scenario: scenarioNamed('three-counters') } }]
  #moment: Moment
  readonly #listeners = new Set<() => void>()

  constructor(moment: Moment) {
    this.#moment = moment
  }

  moment = () => this.#moment
  cells = () => cells
  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  show(moment: Moment) {
    this.#moment = moment
    for (const listener of this.#listeners) listener()
  }
}

const opening = handMade({
  at: 10,
  requests: [
    { id: 4, phase: 'waiting', server: 0, sentAt: 8, since: 8.5 },
    { id: 5, phase: 'inService', server: 0, sentAt: 7, since: 9, until: 12 },
  ],
})

let page: HTMLElement
let root: Root
const put = vi.fn()

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener() {},
    removeEventListener() {},
  }))
  vi.stubGlobal(
    'ImageData',
    class {
      readonly width: number
      readonly height: number
      constructor(_: Uint8ClampedArray, width: number, height: number) {
        this.width = width
        this.height = height
      }
    },
  )
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(
    DOMRect.fromRect({ width: 669, height: 256 }),
  )
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (
    this: HTMLCanvasElement,
  ) {
    return { canvas: this, putImageData: put } as unknown as RenderingContext
  } as typeof HTMLCanvasElement.prototype.getContext)
  put.mockClear()
  page = document.createElement('div')
  document.body.append(page)
  root = createRoot(page)
})

afterEach(() => {
  act(() => root.unmount())
  page.remove()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function open(moment: Moment, props: Partial<Parameters<typeof Stage>[0]> = {}) {
  const player = new Standing(moment)
  const onAsk = vi.fn()
  act(() =>
    root.render(
      <Stage
        player={player as unknown as StagePlayer}
        arrangement="compact"
        height={256}
        label="Three counters"
        onAsk={onAsk}
        {...props}
      />,
    ),
  )
  const list = page.querySelector<HTMLElement>('[role=listbox]')
  if (!list) throw new Error('no list')
  return { player, onAsk, list }
}

const press = (target: HTMLElement, key: string) =>
  act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
const option = () => page.querySelector('[role=option]')?.textContent
const twin = () => [...page.querySelectorAll('[role=status] p')].map((p) => p.textContent)

describe('a stage', () => {
  test('draws its canvas once for a moment, and again for another', () => {
    const { player } = open(opening)
    const first = put.mock.calls.length
    expect(first).toBeGreaterThan(0)
    act(() => player.show(opening))
    expect(put.mock.calls.length).toBe(first)
    act(() =>
      player.show(handMade({ at: 10.1, requests: [{ id: 9, phase: 'waiting', server: 1 }] })),
    )
    expect(put.mock.calls.length).toBeGreaterThan(first)
  })

  test('says in words what it shows, and anew when it stands somewhere else', () => {
    const { player } = open(opening)
    expect(twin()[0]).toBe('S1: 1 working, 1 waiting, the oldest for 2.0 s.')
    act(() => player.show(handMade({ at: 12 })))
    expect(twin()[0]).toBe('S1: none working, none waiting.')
  })

  test('keeps its words still while the run plays', () => {
    const { player } = open(opening)
    const before = twin()
    player.playing = true
    act(() => player.show(handMade({ at: 12 })))
    expect(twin()).toEqual(before)
    player.playing = false
    act(() => player.show(handMade({ at: 12.1 })))
    expect(twin()).not.toEqual(before)
  })

  test('is walked with the arrow keys, and asks with Enter', () => {
    const { list, onAsk } = open(opening)
    act(() => list.focus())
    expect(option()).toBe('S1: 1 working, 1 waiting, the oldest for 2.0 s.')
    press(list, 'ArrowRight')
    expect(option()).toBe('Request 5, in service at S1, 2.0 s left')
    press(list, 'Enter')
    expect(onAsk).toHaveBeenLastCalledWith({ kind: 'request', id: 5 })
    press(list, 'ArrowDown')
    expect(option()).toBe('S2: none working, none waiting.')
    press(list, 'Enter')
    expect(onAsk).toHaveBeenLastCalledWith({ kind: 'server', id: 1 })
    expect(list.getAttribute('aria-activedescendant')).toBe(page.querySelector('[role=option]')?.id)
  })

  test('keeps the keys that it uses from the panel, and only those', () => {
    const { list } = open(opening)
    const above = vi.fn()
    page.addEventListener('keydown', above)
    act(() => list.focus())
    press(list, 'ArrowRight')
    expect(above).not.toHaveBeenCalled()
    press(list, ' ')
    expect(above).toHaveBeenCalledTimes(1)
  })

  test('asks what is clicked, a server by its box', () => {
    const { list, onAsk } = open(opening)
    const box = page.querySelector('[data-standing]')
    const at = {
      clientX: Number(box?.getAttribute('x')) + 140,
      clientY: Number(box?.getAttribute('y')) + 8,
    }
    act(() => {
      list.dispatchEvent(new MouseEvent('pointermove', { bubbles: true, ...at }))
      list.dispatchEvent(new MouseEvent('click', { bubbles: true, ...at }))
    })
    expect(onAsk).toHaveBeenCalledWith({ kind: 'server', id: 0 })
  })

  test('names the request that is asked', () => {
    open(opening, { selection: { kind: 'request', id: 4 } })
    expect(page.textContent).toContain('request 4')
  })

  test('puts a ring around the server that is asked', () => {
    open(opening, { selection: { kind: 'server', id: 1 } })
    const [, box] = page.querySelectorAll('[data-standing]')
    const rings = [...page.querySelectorAll('[data-part=box]')]
    const shown = rings.filter((ring) => ring.getAttribute('visibility') === 'visible')
    const top = Number(box.getAttribute('y')) - 4
    expect(shown.map((ring) => Number(ring.getAttribute('y')))).toEqual([top])
  })

  test('sets the rule aside where what is asked for would lie under it', () => {
    const anchorOf = (rate: number, caption: string) => {
      open(handMade({ at: 10, rates: [rate] }), { caption })
      const words = [...page.querySelectorAll('text')]
      return words.find(({ textContent }) => textContent === caption)?.getAttribute('text-anchor')
    }
    expect(anchorOf(3, 'random')).toBe('middle')
    expect(anchorOf(2500, 'power of two choices')).toBe('start')
  })

  test('keeps the place of a server that has been removed', () => {
    const { player } = open(opening)
    const boxes = () => [...page.querySelectorAll('[data-standing]')]
    const before = boxes().map((box) => box.getAttribute('y'))
    act(() => player.show(handMade({ at: 11, servers: [{}, { present: false }, {}] })))
    expect(boxes().map((box) => box.getAttribute('y'))).toEqual(before)
    expect(boxes()[1].getAttribute('data-standing')).toBe('removed')
  })
})

describe('a key', () => {
  const words = () => [...page.querySelectorAll('li')].map((item) => item.textContent)

  test('has a glyph and words for everything that it can explain', async () => {
    await act(async () => {
      root.render(<Key items={keyItems} servers={['s1', 's2']} patience={6e6} />)
      await import('./RareItem')
    })
    expect(words()).toHaveLength(keyItems.length)
    expect(words()).toContain('served by S1, S2')
    expect(words()).toContain('gave up after 6.0 s')
    expect(page.querySelectorAll('li svg').length).toBeGreaterThanOrEqual(keyItems.length)
  })

  test('says how many requests a dot stands for, where it is more than one', () => {
    act(() => root.render(<Key items={[]} servers={['s1']} patience={6e6} every={[20]} />))
    expect(words()).toEqual(['1 dot = 20 requests'])
    act(() => root.render(<Key items={[]} servers={['s1']} patience={6e6} every={[5, 5]} />))
    expect(words()).toEqual(['1 dot = 5 requests'])
    act(() => root.render(<Key items={[]} servers={['s1']} patience={6e6} every={[1, 5]} />))
    expect(words()).toEqual(['stage 2: 1 dot = 5 requests'])
  })

  test('says when a ring is full where nobody is impatient', () => {
    act(() => root.render(<Key items={['ring', 'lost']} servers={['s1']} patience={3.6e9} />))
    expect(words()).toEqual(['ring is full after 10.0 s', 'lost: failed or rejected'])
  })
})
