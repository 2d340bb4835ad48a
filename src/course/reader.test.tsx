// @vitest-environment jsdom
// What a reader does in a chapter, with the prose, the store and the engine as they are.
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { machines, withMachines } from '../panels/the-sale/machines'
import { simTime, simulateRun } from '../sim'
import { type Scenario, scenarioNamed } from '../sim/scenario'
import { actions, store } from '../store'
import { noProgress } from '../store/progress'
import { packedPlan } from '../store/tried'
import { chapterOf, openChapter } from '.'
import { Chapter } from './Chapter'
import type { FigureSlotProps } from './desk'
import { attemptOf } from './judge'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const held = new Map<string, boolean>()

function Slot(slot: FigureSlotProps) {
  held.set(slot.session, slot.held)
  return slot.question
}

const why = chapterOf('why')
const open = why && (await openChapter(why, 'en'))
if (!open) throw new Error('chapter 1 must open')

let root: ReturnType<typeof createRoot>
let page: HTMLElement

beforeEach(async () => {
  store.setState({ progress: noProgress, sessions: {} })
  page = document.createElement('div')
  document.body.append(page)
  root = createRoot(page)
  await act(async () =>
    root.render(<Chapter lesson={open.lesson} prose={open.prose} slot={Slot} />),
  )
})

afterEach(async () => {
  await act(async () => root.unmount())
  page.remove()
})

const settled = async (isThere: () => boolean) => {
  for (let turn = 0; turn < 400 && !isThere(); turn++)
    await act(async () => void (await new Promise((next) => setTimeout(next, 5))))
  expect(isThere()).toBe(true)
}

const section = (id: string) => {
  const found = page.querySelector(`#${id}`)
  if (!found) throw new Error(id)
  return found
}
const values = (id: string) =>
  [...section(id).querySelectorAll('[data-metric]')].map(({ textContent }) => textContent)
const button = (id: string, text: string) => {
  const found = [...section(id).querySelectorAll('button')].find((it) =>
    it.textContent?.includes(text),
  )
  if (!found) throw new Error(`no button ${text} in ${id}`)
  return found
}
/** Opens a figure as its panel would. */
const begin = (id: string, scenario: Scenario, seed: number) =>
  act(async () =>
    actions.openSession({ id, panel: 'any', lanes: [{ scenario, seed, interventions: [] }] }),
  )
const press = (id: string, text: string) => act(async () => button(id, text).click())

test('numbers in the prose are read from the run, and another seed gives others', async () => {
  await settled(() => values('chance').length === 2)
  const before = values('chance')
  expect(values('counter')).toEqual(['500 ms', '50%'])
  await begin('why-1.2', scenarioNamed('tea-shop-chance'), 77)
  await settled(() => values('chance').length === 2 && values('chance')[0] !== before[0])
  expect(values('chance')).not.toEqual(before)
})

test('a figure that asks is held, and so are its numbers, until an answer is given', async () => {
  await settled(() => values('busy').length === 1)
  expect(held.get('why-1.3')).toBe(true)
  expect(held.get('why-1.2')).toBe(false)
  await press('busy', '0.9 s')
  expect(held.get('why-1.3')).toBe(false)
  await settled(() => values('busy').length === 2)
  expect(store.getState().progress.predictions).toEqual({ 'why-1.3': 'free-time' })
})

test('a prediction is judged by the run, and told how usual that is', async () => {
  await press('busy', '0.9 s')
  expect(section('busy').textContent).not.toContain('Measured')
  await press('busy', 'Compare now')
  await settled(() => /Of 20 seeds, \d+ end/.test(section('busy').textContent ?? ''))
  expect(section('busy').textContent).toContain('comes closest to: 2 to 3 s. Measured: 2.2 s.')
  expect(button('busy', '2 to 3 s').disabled).toBe(true)
})

test('the focus goes to what was told, where the button that told it has gone', async () => {
  const place = () => document.activeElement?.getAttribute('role')
  await press('busy', 'Skip')
  expect(place()).toBe('status')
  act(() => button('busy', 'Compare now').focus())
  await press('busy', 'Compare now')
  expect(place()).toBe('status')
})

test('played to its end, the figure tells without being asked', async () => {
  const scenario = scenarioNamed('tea-shop-busy')
  await press('busy', '2 to 3 s')
  await begin('why-1.3', scenario, 4)
  const stand = { playing: false, speed: 1, at: simTime(scenario.duration) }
  await act(async () => actions.stand('why-1.3', stand))
  await settled(() => section('busy').textContent?.includes('It happened as you said') === true)
})

test('who skips is told what happened, and nothing about a guess', async () => {
  await press('failure', 'Skip')
  await press('failure', 'Compare now')
  await settled(() => section('failure').textContent?.includes('Measured: 34%') === true)
  expect(section('failure').textContent).not.toContain('You said')
})

test('a check answers every choice, and another may be tried', async () => {
  await press('checks', '300%')
  expect(section('checks').textContent).toContain('divide by 4')
  await press('checks', '75%')
  expect(section('checks').textContent).toContain('4 slots can do 4')
  expect(store.getState().progress.answers).toEqual({ 'why-a': '75' })
})

test('the challenge is lost as it opens, and won by a plan that holds', async () => {
  await press('sale', 'Run my plan')
  await settled(() => section('sale').textContent?.includes('Not yet: ') === true)
  expect(store.getState().progress.stars['why-sale']).toBe(0)
  const five = withMachines(scenarioNamed('the-sale'), Array(5).fill(machines[0]))
  await begin('why-sale', five, 5)
  await press('sale', 'Run my plan')
  await settled(() => section('sale').textContent?.includes('Passed: ') === true)
  expect(store.getState().progress.stars['why-sale']).toBeGreaterThanOrEqual(2)
  const rows = [...section('sale').querySelectorAll('tbody tr th')].map((it) => it.textContent)
  expect(rows).toEqual(['S S S', 'S S S S S'])
})

test('plans that were tried stand there when the reader returns, and are taken back', async () => {
  const three = withMachines(scenarioNamed('the-sale'), Array(3).fill(machines[0]))
  const five = withMachines(scenarioNamed('the-sale'), Array(5).fill(machines[0]))
  for (const scenario of [three, five]) {
    await act(async () => actions.closeSession('why-sale'))
    await begin('why-sale', scenario, 5)
    const { length } = store.getState().progress.tried['why-sale'] ?? []
    await press('sale', 'Run my plan')
    await settled(() => store.getState().progress.tried['why-sale']?.length === length + 1)
  }
  await act(async () => root.unmount())
  root = createRoot(page)
  await act(async () =>
    root.render(<Chapter lesson={open.lesson} prose={open.prose} slot={Slot} />),
  )
  const rows = [...section('sale').querySelectorAll('tbody tr')].map((it) => it.textContent)
  expect(rows[0]).toMatch(/^S S S.*0 of 20/)
  expect(rows[1]).toMatch(/^S S S S S.*best so far/)
  await press('sale', 'Take back')
  await settled(() => section('sale').textContent?.includes('is in the figure again') === true)
  expect(store.getState().sessions['why-sale'].lanes[0].scenario).toEqual(three)
  await act(async () => actions.undo('why-sale'))
  expect(store.getState().sessions['why-sale'].lanes[0].scenario).toEqual(five)
  await act(async () => store.setState({ progress: noProgress }))
  expect(section('sale').querySelector('tbody')).toBeNull()
})

test('a plan judged in the other language is told in this, and waits for a figure not yet open', async () => {
  const four = withMachines(scenarioNamed('the-sale'), Array(4).fill(machines[0]))
  const run = packedPlan({ scenario: four, seed: 5, interventions: [] })
  const plan = { plan: '四台小的', language: 'zh', run, days: 3, goals: {} }
  await act(async () =>
    store.setState({ progress: { ...noProgress, tried: { 'why-sale': [plan] } } }),
  )
  await settled(() => section('sale').querySelector('tbody th')?.textContent === 'S S S S')
  await press('sale', 'Take back')
  await settled(() => store.getState().arrival !== null)
  await begin('why-sale', scenarioNamed('the-sale'), 5)
  expect(store.getState().sessions['why-sale'].lanes[0].scenario).toEqual(four)
})

const marks = () =>
  [...section('sale').querySelectorAll('dl > div:last-child [data-day]')].map(
    (mark) => mark.getAttribute('data-day') === 'reached',
  )

test('the days stand side by side, judged as they are without a page', async () => {
  const [task] = await open.lesson.challenges()
  const four = withMachines(scenarioNamed('the-sale'), Array(4).fill(machines[0]))
  const run = { scenario: four, seed: 5, interventions: [] }
  await begin('why-sale', four, 5)
  await press('sale', 'Run my plan')
  await settled(() => /(Not yet|Passed): /.test(section('sale').textContent ?? ''))
  const headless = attemptOf(
    task,
    run,
    task.seeds.map((seed) => simulateRun({ ...run, seed })),
  )
  expect(marks()).toEqual(headless.days)
  expect(new Set(marks())).toEqual(new Set([true, false]))
})

test('a plan that is being judged can be stopped, and that is no attempt', async () => {
  // Without a wait between them: a day takes milliseconds.
  act(() => button('sale', 'Run my plan').click())
  act(() => button('sale', 'Stop').click())
  await settled(() => section('sale').textContent?.includes('Run my plan') === true)
  expect(section('sale').querySelector('tbody')).toBeNull()
  expect(store.getState().progress.attempts).toEqual({})
})
