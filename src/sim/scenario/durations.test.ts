import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { duration } from '../time'
import { formatDuration, parseDuration } from './durations'

const anyLength = fc.integer({ min: 0, max: 604_800_000_000 }).map(duration)

describe('a length of time', () => {
  test('reads back as it was written, to the microsecond', () => {
    fc.assert(
      fc.property(anyLength, (length) => {
        expect(parseDuration(formatDuration(length))).toBe(length)
      }),
    )
  })

  test('is written in the unit that a reader would choose', () => {
    const written = [0, 1, 999, 1_000, 1_500, 200_000, 1_000_000, 60_000_000, 90_500_000]
    expect(written.map((length) => formatDuration(duration(length)))).toEqual([
      '0ms',
      '1us',
      '999us',
      '1ms',
      '1.5ms',
      '200ms',
      '1s',
      '60s',
      '90.5s',
    ])
    expect(formatDuration(duration(600_000_000))).toBe('10m')
    expect(formatDuration(duration(3_600_000_000))).toBe('1h')
    expect(formatDuration(duration(604_800_000_000))).toBe('168h')
  })

  test('is exact where binary fractions are not', () => {
    expect(parseDuration('0.1s')).toBe(100_000)
    expect(parseDuration('0.3ms')).toBe(300)
    expect(parseDuration('604800.000001s')).toBe(604_800_000_001)
    expect(parseDuration('1.15m')).toBe(69_000_000)
    expect(parseDuration('0.000000001h')).toBeNull() // 3.6 us
    expect(parseDuration('0.00000001h')).toBe(36)
  })

  test('that is no whole number of microseconds is none', () => {
    for (const text of ['0.5us', '1.0005ms', '0.0000001s', '0.333333333s'])
      expect(parseDuration(text)).toBeNull()
    expect(parseDuration('2.000us')).toBe(2)
  })

  test('means the same in every unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 168 }), (hours) => {
        const wanted = hours * 3_600_000_000
        expect(parseDuration(`${hours}h`)).toBe(wanted)
        expect(parseDuration(`${hours * 60}m`)).toBe(wanted)
        expect(parseDuration(`${hours * 3_600}s`)).toBe(wanted)
        expect(parseDuration(`${hours * 3_600_000}ms`)).toBe(wanted)
        expect(parseDuration(`${wanted}us`)).toBe(wanted)
      }),
    )
  })

  test('needs a number, a unit and nothing else', () => {
    for (const text of [
      '',
      's',
      '5',
      '5 s',
      ' 5s',
      '5s ',
      '-5s',
      '+5s',
      '1e3s',
      '.5s',
      '5.s',
      '1d',
      '5S',
      '5sec',
      '0x5s',
      '5s5s',
      '１s',
      '9999999999999999s',
      '999999999999999h',
    ])
      expect(parseDuration(text), text).toBeNull()
  })

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseDuration(text)
        if (read !== null) expect(parseDuration(formatDuration(read))).toBe(read)
      }),
    )
  })
})
