import { describe, expect, it } from 'vitest'
import { hsiphash } from './hsiphash'

describe('hsiphash', () => {
  it("gives what Linux's own test expects of the bytes 0 to 3 under the key 0 to 15", () => {
    const key = [0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c] as const
    expect(hsiphash(0x03020100, key)).toBe(0x88d38328)
  })

  it('does not remember what it hashed before', () => {
    const key = [1, 2, 3, 4] as const
    const first = hsiphash(7, key)
    hsiphash(0xffffffff, [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff])
    expect(hsiphash(7, key)).toBe(first)
  })
})
