// @vitest-environment jsdom
import { act } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { simTime } from '../../sim'
import { StillPlayer } from '../testCells'
import { click, mount, press, send } from '../testMount'
import type { OwnChanges } from './OwnChanges'
import { ScoreFigure } from './ScoreFigure'
import type { ScoreRow } from './scenes'

const rows: ScoreRow[] = [
  { key: 'one', row: 'latency', lane: 0, title: 'Latency, one', limit: 10_000_000 },
  { key: 'three', row: 'latency', lane: 1, title: 'Latency, three', limit: 10_000_000 },
  { key: 'lost', row: 'lost', lane: 0 },
]

const noChanges = (): OwnChanges => ({
  isGiven: () => false,
  list: [],
  canUndo: false,
  canRedo: false,
  remove: vi.fn(),
  undo: vi.fn(),
  redo: vi.fn(),
  goTo: vi.fn(),
})

let page: ReturnType<typeof mount> | null = null
afterEach(() => {
  page?.unmount()
  page = null
})

function open(more: { folded?: string[]; changes?: OwnChanges; isHeld?: boolean } = {}) {
  const player = new StillPlayer(['one-counter-14', 'three-counters-14'])
  const onFold = vi.fn()
  const { folded = [], changes = noChanges(), isHeld } = more
  const view = mount(
    <ScoreFigure
      player={player}
      rows={rows}
      arrangement="course"
      folded={folded}
      onFold={onFold}
      changes={changes}
      isHeld={isHeld}
    />,
  )
  page = view
  return { player, onFold, ...view }
}

const pointer = (type: string, x: number, more: PointerEventInit = {}): Event =>
  Object.assign(new MouseEvent(type, { bubbles: true, clientX: x, clientY: 100, button: 0 }), {
    pointerId: 1,
    pointerType: 'mouse',
    ...more,
  })

/** jsdom lays nothing out: the plot says that it is as wide as it is drawn. */
const layOut = (element: Element): void => {
  element.getBoundingClientRect = () => new DOMRect(0, 0, 770, 216)
}

describe('the clock by keyboard', () => {
  test.each([
    ['ArrowRight', {}, 'step 1'],
    ['ArrowLeft', {}, 'step -1'],
    ['ArrowRight', { shiftKey: true }, 'second 1'],
    ['ArrowLeft', { shiftKey: true }, 'second -1'],
    ['Home', {}, 'restart'],
    ['End', {}, 'seek 40000000'],
  ])('%s with %o means %s', (key, more, call) => {
    const { player, find } = open()
    const event = press(find('[role=slider]'), key, more)
    expect(player.calls).toEqual([call])
    expect(event.defaultPrevented).toBe(true)
  })

  test('keys that it does not know, or that belong to the browser, are left alone', () => {
    const { player, find } = open()
    expect(press(find('[role=slider]'), 'l').defaultPrevented).toBe(false)
    expect(press(find('[role=slider]'), 'ArrowLeft', { altKey: true }).defaultPrevented).toBe(false)
    expect(player.calls).toEqual([])
  })

  test('the slider says the instant in words', () => {
    const slider = open().find('[role=slider]')
    expect(slider.getAttribute('aria-valuetext')).toBe('20.0 s of 40.0 s')
    expect(slider.getAttribute('aria-valuenow')).toBe('20')
  })
})

describe('the clock by pointer', () => {
  test('a press seeks, a drag follows, and a run that played goes on afterwards', () => {
    const { player, find } = open()
    const plot = find('[role=slider]')
    layOut(plot)
    player.playing = true
    send(plot, pointer('pointerdown', 362))
    send(plot, pointer('pointermove', 538))
    send(plot, pointer('pointerup', 538))
    expect(player.calls).toEqual(['pause', 'seek 20000000', 'seek 30000000', 'play'])
  })

  test('a finger scrubs only once it moves sideways; a tap seeks when it lifts', () => {
    const { player, find } = open()
    const plot = find('[role=slider]')
    layOut(plot)
    const touch = { pointerType: 'touch' }
    send(plot, pointer('pointerdown', 362, touch))
    expect(player.calls).toEqual(['pause'])
    send(plot, pointer('pointerup', 362, touch))
    expect(player.calls).toEqual(['pause', 'seek 20000000'])
  })

  test('a finger that scrolls the page after all leaves the clock where it was', () => {
    const { player, find } = open()
    const plot = find('[role=slider]')
    layOut(plot)
    send(plot, pointer('pointerdown', 362, { pointerType: 'touch' }))
    send(plot, pointer('pointercancel', 362, { pointerType: 'touch' }))
    expect(player.calls.at(-1)).toBe('seek 20000000')
  })

  test('moves of another pointer mean nothing', () => {
    const { player, find } = open()
    const plot = find('[role=slider]')
    layOut(plot)
    send(plot, pointer('pointermove', 538))
    expect(player.calls).toEqual([])
  })
})

describe('the gutter', () => {
  test('each title is a button that says whether its row is open', () => {
    const { find, onFold } = open({ folded: ['lost'] })
    const button = find('[aria-label="Latency, one"]')
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(find('[aria-label="Lost"]').getAttribute('aria-expanded')).toBe('false')
    click(button)
    expect(onFold).toHaveBeenLastCalledWith('one', true)
    click(find('[aria-label="Lost"]'))
    expect(onFold).toHaveBeenLastCalledWith('lost', false)
  })

  test('a folded row keeps its name, one value and its line', () => {
    const { find, all } = open({ folded: ['one'] })
    const cell = find('div[data-row=one]')
    expect(cell.textContent).toContain('Latency, one')
    expect(cell.querySelectorAll('b').length).toBe(2)
    expect(all('g[data-row=one] path').length).toBeGreaterThan(0)
    expect(all('g[data-row=one] text')).toEqual([])
  })

  test('values follow the clock, and so do the sentences for those who do not see them', () => {
    const { player, find } = open()
    const before = find('div[data-row=one]').textContent
    act(() => player.change({ at: simTime(5_000_000) }))
    expect(find('div[data-row=one]').textContent).not.toBe(before)
  })

  test('while it plays, numbers change at most four times a second', () => {
    const { player, find } = open()
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
    const cell = find('div[data-row=one]')
    const seen = new Set<string | null>()
    for (let frame = 0; frame <= 60; frame += 1) {
      clock.mockReturnValue((frame * 1000) / 60)
      act(() => player.change({ playing: true, at: simTime(10_000_000 + frame * 100_000) }))
      seen.add(cell.textContent)
    }
    clock.mockRestore()
    expect(seen.size).toBeGreaterThan(2)
    expect(seen.size).toBeLessThanOrEqual(5)
  })
})

describe('one playhead, one axis', () => {
  test('the playhead runs from the track to the foot of the last row', () => {
    const { find, all } = open()
    const svg = find<SVGElement>('svg[role=img]')
    const height = svg.getAttribute('height')
    const heads = all('path').filter((path) => path.getAttribute('d')?.endsWith(`V${height}`))
    expect(heads.map((path) => path.getAttribute('d'))).toEqual([`M362.0 22V${height}`])
  })

  test('rows of one quantity share their scale', () => {
    const { all } = open()
    const words = (key: string) =>
      all(`g[data-row=${key}] text`).map(({ textContent }) => textContent)
    expect(words('one')).toEqual(words('three'))
    expect(words('one')).toContain('10 s')
  })
})

describe('transport', () => {
  test('play is held while a question is open', () => {
    const { find, player } = open({ isHeld: true })
    const play = find<HTMLButtonElement>('[aria-label=Play]')
    expect(play.disabled).toBe(true)
    click(play)
    expect(player.calls).toEqual([])
  })

  test('each button does what it says', () => {
    const { find, player } = open()
    for (const name of ['Play', 'Step back', 'Step forward', 'Back to the start'])
      click(find(`[aria-label="${name}"]`))
    expect(player.calls).toEqual(['toggle', 'step -1', 'step 1', 'restart'])
  })

  test('the speed slider opens, stands where it is put, and closes on Escape', () => {
    const { find, all, player } = open()
    const button = find('[aria-label="Speed: 1×"]')
    click(button)
    const slider = find<HTMLInputElement>('input[type=range]')
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, '1')
    send(slider, new Event('input', { bubbles: true }))
    expect(player.calls).toEqual(['speed Infinity'])
    expect(slider.value).toBe('1')
    press(slider, 'Escape')
    expect(all('input[type=range]')).toEqual([])
    expect(document.activeElement).toBe(button)
  })
})

describe('a long seek', () => {
  test('tells how far it has come and can be broken off; a short one is not spoken of', async () => {
    const { player, all, find } = open()
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1000)
    const seeking = (share: number) =>
      act(() => player.change({ seeking: { to: simTime(39_000_000), share } }))
    seeking(0.1)
    expect(all('[role=status]')).toEqual([])
    clock.mockReturnValue(1400)
    seeking(0.6)
    await act(async () => {
      await import('./SeekWords')
    })
    expect(find('[role=status]').textContent).toContain('Going to 39.0 s: 60%')
    clock.mockReturnValue(13_000)
    seeking(0.25)
    expect(find('[role=status]').textContent).toContain('25%, about 40 s to go')
    click(find('[role=status] button'))
    expect(player.calls).toEqual(['cancelSeek'])
    act(() => player.change({ seeking: null }))
    expect(all('[role=status]')).toEqual([])
    clock.mockRestore()
  })
})

describe("the reader's own changes", () => {
  const change = { at: simTime(3_000_000), do: 'server.crash', server: 's1' } as const

  test('are listed with a way to each of them and a way to take each out', async () => {
    const changes = { ...noChanges(), list: [change], canUndo: true }
    const { find, all } = open({ changes })
    expect(all('ol')).toEqual([])
    await act(async () => {
      click(find('[aria-label="1 change of yours"]'))
      await import('./ChangesList')
    })
    await act(async () => {})
    expect(find('ol').textContent).toContain('3.0 sS1 fails')
    click(find('ol li button'))
    expect(changes.goTo).toHaveBeenCalledWith(3_000_000)
    click(find('[aria-label="Remove: S1 fails at 3.0 s"]'))
    expect(changes.remove).toHaveBeenCalledWith(0)
  })

  test('take no room before there is one', () => {
    expect(open().host.textContent).not.toContain('change')
  })
})
