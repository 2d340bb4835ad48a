// @vitest-environment jsdom
// What a reader types into the controls of a scaled pool: what is meant is taken, what cannot be is
// refused in words, and what is unwise is allowed and told.
import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setLocale } from '../../i18n'
import { changedScaling, type ScalingChange, type ScalingSpec, SECOND, Simulation } from '../../sim'
import { type ScenarioId, scenarioNamed } from '../../sim/scenario'
import { Settings } from '../frame/Settings'
import { chief, delays } from './chiefSettings'
import { asKind } from './kinds'
import { RuleLimits } from './RuleLimits'
import type { Plan } from './setting'
import { deciding, measuring } from './settings'
import { Timetable } from './Timetable'
import { warningWords } from './warningWords'

let host: HTMLElement
let root: Root
let plan: Plan

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})

afterEach(() => {
  act(() => root.unmount())
  host.remove()
  setLocale('en')
})

const specOf = (id: ScenarioId): ScalingSpec => {
  const { scaling } = scenarioNamed(id)
  if (scaling === undefined) throw new Error(`${id} is not scaled`)
  return scaling
}

const planned = (spec: ScalingSpec): Plan => ({ ...spec, ground: { names: ['s1'], each: 2 } })

function Controls({ from }: { from: ScalingSpec }) {
  const [spec, setSpec] = useState(planned(from))
  plan = spec
  const onChange = (change: ScalingChange) => setSpec(planned(changedScaling(spec, change)))
  const force = { spec, onChange }
  return (
    <>
      <Settings list={[...chief, ...delays, ...deciding, ...measuring]} {...force} />
      {spec.rules.length > 1 && <RuleLimits {...force} />}
      {spec.rules[0].kind === 'schedule' && <Timetable {...force} />}
    </>
  )
}

const show = (spec: ScalingSpec) => act(() => root.render(<Controls from={spec} />))

const fieldOf = (name: string): HTMLInputElement => {
  const fields = [...host.querySelectorAll<HTMLInputElement>('input[type=text]')]
  const found = fields.find((one) => one.getAttribute('aria-label')?.startsWith(name))
  if (!found) throw new Error(`no ${name} in ${fields.map((one) => one.ariaLabel).join('; ')}`)
  return found
}

const press = (name: string, key: string) =>
  act(() => void fieldOf(name).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))

/** Types into a field as a reader does, and leaves it. */
function type(name: string, text: string): void {
  const field = fieldOf(name)
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
  act(() => {
    set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  press(name, 'Enter')
}

const refusal = (): string | null => host.querySelector('[role=alert]')?.textContent ?? null

const rule = () => plan.rules[0] as unknown as Readonly<Record<string, number | null>>

/** What the panel is told of the plan in force by the run that has it. */
const warnings = (): string[] => {
  const scenario = { ...scenarioNamed('day-elastic'), scaling: plan }
  const { world } = new Simulation({ scenario, seed: 3, interventions: [] })
  return (world.scaler?.figures(world)?.warnings ?? []).map((one) => warningWords[one]())
}

describe('a target in percent', () => {
  test.each(['60', '60%', '６０', '60 %'])('takes %s as it is shown', (text) => {
    show(specOf('day-elastic'))
    expect(rule().target).toBe(0.7)
    type('Target', text)
    expect(rule().target).toBe(0.6)
    expect(fieldOf('Target').value).toBe('60%')
    expect(refusal()).toBeNull()
  })
})

describe('what cannot be is refused in words, and nothing changes', () => {
  test.each([
    ['Target', '0', /“0”.*10% to 95%.*70%/, /“0”.*10% 到 95%.*70%/],
    ['Target', '', null, null],
    ['Min', '13', /“13”.*0 to 12/, /“13”.*0 到 12/],
    ['Max', '1', /“1”.*2 to 100/, /“1”.*2 到 100/],
    ['Max', '10,000', /“10,000”.*2 to 100/, /“10,000”.*2 到 100/],
    ['Max', '2.5', /whole number/, /整数/],
    ['Lag', '-5', /“-5”.*none to 600 s/, /“-5”.*无 到 600 秒/],
  ])('%s of %j', (name, ...row) => {
    const [english, chinese] = row.slice(1)
    const text = String(row[0])
    const spec = specOf('day-elastic')
    for (const words of [english, chinese]) {
      setLocale('en')
      show(spec)
      const fields = [...host.querySelectorAll<HTMLInputElement>('input[type=text]')]
      const place = fields.indexOf(fieldOf(name))
      act(() => root.unmount())
      root = createRoot(host)
      setLocale(words === chinese ? 'zh' : 'en')
      show(spec)
      const again = host.querySelectorAll('input[type=text]')[place].getAttribute('aria-label')
      type(again ?? '', text)
      if (words === null) expect(refusal()).toBeNull()
      else expect(refusal()).toMatch(words)
      expect(plan).toEqual(planned(spec))
    }
  })
})

describe('what is unwise is an experiment, and is told', () => {
  const threshold = () => {
    const plain = planned(specOf('day-elastic'))
    return changedScaling(plain, asKind(plain, 'threshold'))
  }

  test.each([
    ['en', /the fleet swings/],
    ['zh', /机群会来回摆/],
  ] as const)('the threshold down above the one up, in %s', (language, words) => {
    show(threshold())
    type('Remove below', '90')
    expect(rule().down).toBe(0.9)
    expect(refusal()).toBeNull()
    setLocale(language)
    expect(warnings().join()).toMatch(words)
  })

  test.each([
    ['en', /No number ever arrives/],
    ['zh', /数字永远到不了/],
  ] as const)('a metric that never arrives, in %s', (language, words) => {
    show(threshold())
    expect(warnings()).toEqual([])
    type('Readings that never arrive', '100')
    expect(plan.meter.missing).toBe(1)
    setLocale(language)
    expect(warnings().join()).toMatch(words)
  })
})

describe('the table of limits', () => {
  test('takes each in its own unit, and no rule but that one', () => {
    show(specOf('five-gauges'))
    const before = plan.rules
    const name = [...host.querySelectorAll('table th')].map((one) => one.textContent ?? '')
    expect(name).toHaveLength(before.length)
    type(`${name[0]}: `, '55')
    expect(rule().up).toBe(0.55)
    expect(plan.rules.slice(1)).toEqual(before.slice(1))
    type(`${name[0]}: `, '0')
    expect(refusal()).toMatch(/1% to 100%/)
    press(`${name[0]}: `, 'ArrowUp')
    expect(rule().up).toBeGreaterThan(0.55)
  })
})

describe('the timetable', () => {
  const lines = () => {
    const [one] = plan.rules
    return one.kind === 'schedule'
      ? one.timetable.map(({ at, servers }) => `${at / SECOND} ${servers}`).join(', ')
      : ''
  }
  const click = (text: string) =>
    act(() => {
      const all = [...host.querySelectorAll('button')]
      all.find((one) => (one.ariaLabel ?? one.textContent)?.includes(text))?.click()
    })
  const opened = () => {
    const plain = planned(specOf('day-elastic'))
    show(changedScaling(plain, asKind(plain, 'schedule')))
    expect(lines()).toBe('0 2, 240 12, 900 2')
  }

  test('is changed, added to and cut line by line, always in order', () => {
    opened()
    type('Line 2: from', '1000')
    expect(lines()).toBe('0 2, 900 2, 1000 12')
    type('Line 3: instances', '8')
    click('One more line')
    expect(lines()).toBe('0 2, 900 2, 1000 8, 1120 8')
    click('Take line 2 out')
    expect(lines()).toBe('0 2, 1000 8, 1120 8')
    type('Line 1: instances', '99')
    expect(refusal()).toMatch(/0 to 12/)
    expect(lines()).toBe('0 2, 1000 8, 1120 8')
  })

  test('begins anew after as long as is told, and never cuts off a line of its own', () => {
    opened()
    expect(fieldOf('Over again').value).toBe('once')
    type('Over again', '900')
    expect(refusal()).toMatch(/“900” does not fit: whole seconds, 901 s to .* It stays at once/)
    expect(rule().repeat).toBeNull()
    type('Over again', '1200')
    expect(rule().repeat).toBe(1_200 * SECOND)
    type('Line 3: from', '1200')
    expect(refusal()).toMatch(/1,?199/)
    click('One more line')
    click('One more line')
    expect(lines()).toBe('0 2, 240 12, 900 2, 1020 2, 1140 2')
    expect(host.textContent).not.toContain('One more line')
    press('Over again', 'ArrowDown')
    expect(rule().repeat).toBeNull()
    press('Over again', 'ArrowUp')
    expect(rule().repeat).toBe(1_141 * SECOND)
    type('Over again', '0')
    expect(rule().repeat).toBeNull()
  })
})
