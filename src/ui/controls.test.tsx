// @vitest-environment jsdom
import { act, type ReactNode, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Choice } from './Choice'
import { readNumber } from './readNumber'
import { Slider } from './Slider'
import { Switch } from './Switch'

let host: HTMLElement
let root: Root

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})

afterEach(() => {
  act(() => root.unmount())
  host.remove()
})

const show = (children: ReactNode) => act(() => root.render(children))

function find<T extends HTMLElement>(selector: string): T {
  const found = host.querySelector<T>(selector)
  if (!found) throw new Error(`nothing matches ${selector}`)
  return found
}

const click = (selector: string) => act(() => find(selector).click())

const thumb = () => find<HTMLInputElement>('[type=range]')
const field = () => find<HTMLInputElement>('[type=text]')

const heard = vi.fn()
const committed = vi.fn()

function Rate({ from = 3 }: { from?: number }) {
  const [value, setValue] = useState(from)
  return (
    <Slider
      label="Traffic"
      value={value}
      min={0.5}
      max={6}
      step={0.5}
      marks={[2]}
      less="Less"
      more="More"
      exact="Traffic, exactly"
      format={(rate) => `${rate} requests/s`}
      refuse={(text) => `${text}: 0.5 to 6 requests/s`}
      onChange={(next) => {
        heard(next)
        setValue(next)
      }}
      onCommit={committed}
    />
  )
}

describe('a slider', () => {
  beforeEach(() => {
    heard.mockClear()
    committed.mockClear()
  })

  test('says its value with the unit, to the eye and to a screen reader', () => {
    show(<Rate />)
    expect(field().value).toBe('3 requests/s')
    expect(thumb().getAttribute('aria-valuetext')).toBe('3 requests/s')
    expect(find('label').getAttribute('for')).toBe(thumb().id)
  })

  test('goes a step by its buttons, each a move of its own', () => {
    show(<Rate />)
    click('[aria-label="More"]')
    click('[aria-label="More"]')
    click('[aria-label="Less"]')
    expect(heard.mock.calls).toEqual([[3.5], [4], [3.5]])
    expect(committed).toHaveBeenCalledTimes(3)
  })

  test('asks for nothing where it cannot go further', () => {
    show(<Rate from={6} />)
    click('[aria-label="More"]')
    expect(heard).not.toHaveBeenCalled()
    expect(committed).not.toHaveBeenCalled()
  })

  test('ends a move when the key that makes it is let go, and at no other key', () => {
    show(<Rate />)
    const release = (key: string) =>
      act(() => void thumb().dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true })))
    release('Tab')
    expect(committed).not.toHaveBeenCalled()
    release('ArrowRight')
    expect(committed).toHaveBeenCalledTimes(1)
  })
})

const stops = [1, 2, 5, 10, 100]

function Places() {
  const [value, setValue] = useState(2)
  const words = { label: 'Places', less: 'Less', more: 'More', exact: 'Places, exactly' }
  return (
    <Slider
      {...words}
      value={value}
      min={1}
      max={100}
      step={1}
      stops={stops}
      isWhole
      format={(count) => new Intl.NumberFormat('en').format(count)}
      refuse={(text) => text}
      onChange={setValue}
    />
  )
}

const percent = (share: number) => `${Math.round(share * 100)}%`
const seconds = (ms: number) => `${Math.round(ms / 100) / 10} s`
const clock = (micros: number) =>
  micros < 1_000_000 ? `${Math.round(micros / 1_000)} ms` : `${micros / 1_000_000} s`

describe('a typed number counts as the field shows its own', () => {
  test.each([
    ['60', percent, 0.6],
    ['60%', percent, 0.6],
    ['６２．５％', percent, 0.625],
    ['7', percent, 0.07],
    ['0.6', percent, 0.006],
    ['2', seconds, 2_000],
    ['2.3 s', seconds, 2_300],
    ['500 ms', clock, 500_000],
    ['2 s', clock, 2_000_000],
    ['2 h', clock, null],
    ['60 s', percent, null],
    ['5', (one: number) => `×${one}`, 5],
  ])('%s', (text, format, value) => expect(readNumber(text, format)).toBe(value))
})

describe('the field beside a slider', () => {
  beforeEach(() => {
    heard.mockClear()
    committed.mockClear()
  })

  const press = (key: string) =>
    act(() => void field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
  const type = (text: string) => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
    act(() => {
      set?.call(field(), text)
      field().dispatchEvent(new Event('input', { bubbles: true }))
    })
  }
  const enter = (text: string) => {
    type(text)
    press('Enter')
  }

  test.each([
    ['3.7', 3.7],
    ['3,7', 3.7],
    ['0.625 requests/s', 0.625],
    ['５', 5],
  ])('takes %s, between the steps too, as one move', (text, value) => {
    show(<Rate />)
    enter(text)
    expect(heard.mock.calls).toEqual([[value]])
    expect(committed).toHaveBeenCalledTimes(1)
    expect(field().value).toBe(`${value} requests/s`)
    expect(thumb().getAttribute('aria-valuetext')).toBe(`${value} requests/s`)
  })

  test.each(['7', '0', '-1', 'many', '3 s'])('refuses %j and keeps what there was', (text) => {
    show(<Rate />)
    enter(text)
    expect(heard).not.toHaveBeenCalled()
    expect(field().value).toBe('3 requests/s')
    expect(field().getAttribute('aria-invalid')).toBe('true')
    const says = find('[role=alert]')
    expect(says.textContent).toBe(`${text}: 0.5 to 6 requests/s`)
    expect(field().getAttribute('aria-describedby')).toBe(says.id)
    enter('4')
    expect(host.querySelector('[role=alert]')).toBeNull()
  })

  test.each(['', '  '])('keeps what there was where it is left empty: %j', (text) => {
    show(<Rate />)
    enter(text)
    expect(heard).not.toHaveBeenCalled()
    expect(field().value).toBe('3 requests/s')
    expect(host.querySelector('[role=alert]')).toBeNull()
  })

  test('a second refusal takes the first one back: they would lie over each other', () => {
    show([<Places key="other" />, <Rate key="rate" />])
    enter('many')
    const [, other] = host.querySelectorAll<HTMLInputElement>('[type=text]')
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
    act(() => {
      set?.call(other, '9')
      other.dispatchEvent(new Event('input', { bubbles: true }))
    })
    act(
      () => void other.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })),
    )
    const alerts = [...host.querySelectorAll('[role=alert]')]
    expect(alerts.map((alert) => alert.textContent)).toEqual(['9: 0.5 to 6 requests/s'])
  })

  test('forgets what was typed at Escape, and steps at the arrows', () => {
    show(<Rate />)
    type('5')
    press('Escape')
    expect(field().value).toBe('3 requests/s')
    press('ArrowUp')
    press('ArrowDown')
    expect(heard.mock.calls).toEqual([[3.5], [3]])
  })

  test('is linked with a thumb that stands at stops only', () => {
    show(<Places />)
    enter('7')
    expect(thumb().value).toBe('3')
    click('[aria-label="More"]')
    expect(field().value).toBe('10')
    enter('7')
    click('[aria-label="Less"]')
    expect(field().value).toBe('5')
    enter('2.5')
    expect(field().value).toBe('5')
    expect(find('[role=alert]').textContent).toBe('2.5')
  })
})

describe('a choice', () => {
  const options = [
    { id: 'turns', label: 'round robin' },
    { id: 'fewest', label: 'least connections' },
  ]

  test('is one group of radio buttons with the chosen one checked', () => {
    show(<Choice label="Who" value="turns" options={options} onChange={() => {}} />)
    expect(find('legend').textContent).toBe('Who')
    const radios = [...host.querySelectorAll('input')]
    expect(radios.map(({ checked }) => checked)).toEqual([true, false])
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1)
  })

  test('answers with the id of what is chosen', () => {
    const heard = vi.fn()
    show(<Choice label="Who" value="turns" options={options} onChange={heard} />)
    click('label:last-child input')
    expect(heard.mock.calls).toEqual([['fewest']])
  })
})

describe('a switch', () => {
  test('says whether it is on, and asks for the other', () => {
    const heard = vi.fn()
    show(<Switch label="S2 is down" checked={false} onChange={heard} />)
    expect(find('[role="switch"]').getAttribute('aria-checked')).toBe('false')
    click('[role="switch"]')
    expect(heard.mock.calls).toEqual([[true]])
  })
})
