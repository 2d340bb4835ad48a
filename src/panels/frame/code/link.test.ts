import { expect, it } from 'vitest'
import { CODE_MAX, codeLinkOf } from './link'

const short = 'https://example.org/#/panel/compare'

it('takes the exact link up to its longest, and the short one beyond', () => {
  const longest = short.padEnd(CODE_MAX, 'x')
  expect(codeLinkOf(longest, short)).toEqual({ link: longest, isExact: true, length: CODE_MAX })
  const beyond = `${longest}x`
  expect(codeLinkOf(beyond, short)).toEqual({ link: short, isExact: false, length: CODE_MAX + 1 })
})

it('takes the short link where a run is too long for any', () => {
  expect(codeLinkOf(null, short)).toEqual({ link: short, isExact: false, length: null })
})
