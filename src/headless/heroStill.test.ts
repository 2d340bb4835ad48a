import { expect, it } from 'vitest'
import still from '../app/home/hero.json'
import { heroStill } from './heroStill'

it('is what the first page shows: `npm run hero` makes it anew', () => {
  expect(heroStill()).toEqual(still)
})
