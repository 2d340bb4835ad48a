import { describe, expect, test } from 'vitest'
import { BadInput, optionsOf } from './options'

const complaint = (...args: string[]): string => {
  try {
    optionsOf(args)
  } catch (error) {
    if (error instanceof BadInput) return error.lines[0]
    throw error
  }
  return ''
}

describe('the words of the command', () => {
  test('name a file and say how to run it, in any order', () => {
    const plain = { until: null, seed: null, seeds: null, requests: false, events: false }
    expect(optionsOf(['shop.json'])).toEqual({ file: 'shop.json', ...plain })
    expect(optionsOf(['-'])).toEqual({ file: '-', ...plain })
    const all = ['--requests', '--seed', '7', 'shop.json', '--events', '--until=1.5s']
    expect(optionsOf(all)).toEqual({
      file: 'shop.json',
      until: 1_500_000,
      seed: 7,
      seeds: null,
      requests: true,
      events: true,
    })
    expect(optionsOf(['a', '--seeds', '20']).seeds).toBe(20)
    expect(optionsOf(['--', '-odd-name.json']).file).toBe('-odd-name.json')
  })

  test('are refused with what was found and what is allowed', () => {
    expect(complaint()).toBe('one file, or -')
    expect(complaint('a', 'b')).toBe('one file, or -')
    expect(complaint('a', '--sed', '7')).toContain("'--sed'")
    expect(complaint('a', '--seed')).toContain('--seed')
    expect(complaint('a', '--seed=-1')).toBe(
      '--seed: found "-1", allowed: a whole number from 0 to 9007199254740991',
    )
    expect(complaint('a', '--seed', '1e3')).toContain('found "1e3"')
    expect(complaint('a', '--seed', '9007199254740992')).toContain('--seed')
    expect(complaint('a', '--seeds', '0')).toContain('from 1 to 1000')
    expect(complaint('a', '--until', '60')).toContain('a duration such as "60s"')
    expect(complaint('a', '--seeds', '2', '--events')).toContain('--seeds')
  })
})
