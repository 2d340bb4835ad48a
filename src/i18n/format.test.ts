import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import {
  formatDuration,
  formatInstant,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRate,
  formatSeconds,
  formatSpeed,
} from './format'
import { setLocale } from './locale'

const speak = (locale: 'en' | 'zh') => setLocale(locale)
afterEach(() => speak('en'))

/** What `write` gives in English, then in Chinese. */
function inBoth(write: () => string): [string, string] {
  speak('en')
  const english = write()
  speak('zh')
  return [english, write()]
}

const DAY = 24 * 3600 * 1_000_000

describe('a length of simulated time', () => {
  test.each([
    [0, '0 ms', '0 毫秒'],
    [400, '0.4 ms', '0.4 毫秒'],
    [120_000, '120 ms', '120 毫秒'],
    [999_600, '1.0 s', '1.0 秒'],
    [1_840_000, '1.8 s', '1.8 秒'],
    [46_500_000, '46.5 s', '46.5 秒'],
  ])('%i µs is written %s, in Chinese %s', (microseconds, english, chinese) => {
    expect(inBoth(() => formatDuration(microseconds))).toEqual([english, chinese])
  })

  property.prop([fc.integer({ min: 0, max: 7 * DAY }), fc.constantFrom<'en' | 'zh'>('en', 'zh')])(
    'never goes without its unit',
    (microseconds, locale) => {
      speak(locale)
      expect(formatDuration(microseconds)).toMatch(/^[\d,.]+ (ms|s|毫秒|秒)$/)
    },
  )

  test('is in seconds where the scale is in seconds', () => {
    expect(formatSeconds(120_000)).toBe('0.1 s')
    expect(formatSeconds(120_000, 2)).toBe('0.12 s')
  })
})

describe('an instant of a run', () => {
  test.each([
    [0, '0.0 s', '0.0 秒'],
    [46_500_000, '46.5 s', '46.5 秒'],
    [179_900_000, '179.9 s', '179.9 秒'],
    [680_000_000, '11:20', '11:20'],
    [7_509_000_000, '2:05:09', '2:05:09'],
  ])('%i µs is written %s, in Chinese %s', (microseconds, english, chinese) => {
    expect(inBoth(() => formatInstant(microseconds))).toEqual([english, chinese])
  })

  property.prop([fc.integer({ min: 180_000_000, max: 7 * DAY })])(
    'as a clock never shows a second that has not begun',
    (at) => {
      const [seconds, minutes, hours = 0] = formatInstant(at).split(':').reverse().map(Number)
      const shown = (hours * 3600 + minutes * 60 + seconds) * 1_000_000
      expect(shown).toBeLessThanOrEqual(at)
      expect(at - shown).toBeLessThan(1_000_000)
    },
  )
})

describe('counts, rates, shares, prices and speeds', () => {
  test('a count is grouped by thousands, and zero has no sign', () => {
    expect(formatNumber(1400)).toBe('1,400')
    expect(formatNumber(2, 1)).toBe('2.0')
    expect(formatNumber(-0.01)).toBe('0')
    expect(formatNumber(-3)).toBe('\u22123')
  })

  test('a rate says what is counted', () => {
    expect(inBoth(() => formatRate(24))).toEqual(['24 requests/s', '24 请求/秒'])
    expect(formatRate(1.8)).toContain('1.8')
  })

  test('a share is written in percent', () => {
    expect(formatPercent(0.354)).toBe('35%')
    expect(formatPercent(0.004, 1)).toBe('0.4%')
  })

  test('a price has cents', () => {
    expect(inBoth(() => formatMoney(5.6))).toEqual(['€5.60', '€5.60'])
  })

  test('a speed below 1 is a plain fraction where it is one', () => {
    expect(formatSpeed(0.1)).toBe('1/10×')
    expect(formatSpeed(0.37)).toBe('0.37×')
    expect(formatSpeed(1)).toBe('1×')
    expect(formatSpeed(2.5)).toBe('2.5×')
    expect(formatSpeed(1000)).toBe('1,000×')
  })
})
