// What Kayenta's own tests say of its rank test, its classifier and its score, through the
// functions that a canary's analysis calls.
import { describe, expect, it } from 'vitest'
import { cellsOf } from '../vectors/cells'
import file from '../vectors/kayenta.json'
import { type Classification, classified, type MetricRule, scored } from './kayenta'
import { shiftOf } from './mannWhitney'

const cell = cellsOf(file)
const idsOf = (begin: string): string[] =>
  file.vectors.map(({ id }) => id).filter((id) => id.startsWith(begin))

const numberIn = (text: string, name: string): number | null => {
  const found = new RegExp(`${name}\\s*=\\s*([0-9.]+)`).exec(text)
  return found === null ? null : Number(found[1])
}

const ruleOf = (
  text: string,
  direction: MetricRule['direction'],
  nan: string | null,
): MetricRule => {
  const pair = /effectSizeThresholds\s*=\s*\(([0-9.]+),\s*([0-9.]+)\)/.exec(text)
  return {
    confidence: numberIn(text, 'confLevel') ?? 0.95,
    tolerance: numberIn(text, 'tolerance') ?? 0.25,
    direction,
    ...(pair !== null && {
      effect: {
        measure: text.includes('cles') ? 'cles' : 'ratio',
        low: Number(pair[1]),
        high: Number(pair[2]),
      },
    }),
    ...(nan === 'Replace' && { absent: 'replace' }),
  }
}

describe('the rank test', () => {
  it.each(idsOf('kayenta-mw-'))('%s', (id) => {
    const { input, wanted } = cell(id)
    const samples = { experiment: input('experiment'), control: input('control') }
    const { low, high, estimate } = shiftOf(samples, input('confidence'))
    const [from, to] = wanted('ci')
    // The interval ends at the steps of a falling staircase: which end of a step a search meets is
    // the search's own.
    expect(Math.abs(low - from)).toBeLessThanOrEqual(1e-3)
    expect(Math.abs(high - to)).toBeLessThanOrEqual(1e-3)
    expect(Math.abs(estimate - wanted('estimate'))).toBeLessThanOrEqual(1e-3)
  })
})

describe('the classifier', () => {
  it.each(idsOf('kayenta-classify-'))('%s', (id) => {
    const { input, wanted } = cell(id)
    const rule = ruleOf(input('classifier'), input('direction'), input('nan_strategy'))
    const samples = { experiment: input('experiment'), control: input('control') }
    expect(classified(samples, rule)).toBe(wanted('classification'))
  })
})

const metricOf = (text: string) => {
  const [word] = text.split(' ')
  const words: readonly Classification[] = ['Pass', 'High', 'Low', 'Nodata']
  const classification = words.find((each) => each === word)
  if (classification === undefined) throw new Error(`no such classification: ${text}`)
  return { classification, critical: text.includes('(critical)') }
}

describe('the score', () => {
  it.each(idsOf('kayenta-score-'))('%s', (id) => {
    const { input, wanted } = cell(id)
    const groups: Readonly<Record<string, readonly string[]>> = input('groups')
    const score = scored(
      Object.entries(groups).map(([name, metrics]) => ({
        weight: numberIn(name.replace('(', '= '), ' ') ?? null,
        metrics: metrics.map(metricOf),
      })),
    )
    expect(score).toBeCloseTo(wanted('score'), 9)
  })
})

it('every cell of the file has run', () => {
  const ran = ['kayenta-mw-', 'kayenta-classify-', 'kayenta-score-'].flatMap(idsOf)
  expect(ran.sort()).toEqual(file.vectors.map(({ id }) => id).sort())
})
