import { expect, test } from 'vitest'
import { cannotSentence } from '../../sim'
import { cannotWords } from './cannotWords'

test('the page gives the reasons that the command line gives', () => {
  for (const [id, words] of Object.entries(cannotWords))
    expect(words()).toBe(`${cannotSentence(id)}.`)
})
