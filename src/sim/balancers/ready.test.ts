import { describe, expect, it } from 'vitest'
import { Streams } from '../random/stream'
import { createReady, positionOf, setOpen } from './ready'

describe('the index of who is open', () => {
  it('is, after any openings and closings, the one that is made anew', () => {
    const dice = new Streams().open(5, 'index')
    for (let round = 0; round < 200; round++) {
      const count = dice.below(12)
      const weight = Array.from({ length: count }, () => dice.below(3))
      const open = Uint8Array.from({ length: count }, () => dice.below(2))
      const pool = { open, ready: createReady(open, weight) }
      for (let step = 0; count > 0 && step < 40; step++) {
        setOpen(pool, dice.below(count), dice.below(2) === 1)
        const anew = createReady(open, weight)
        const listed = pool.ready.places.subarray(0, pool.ready.count)
        expect(listed).toEqual(anew.places.subarray(0, anew.count))
      }
    }
  })

  it('changes its revision with every change and with no other call', () => {
    const open = Uint8Array.from([1, 1, 0])
    const pool = { open, ready: createReady(open, [1, 1, 0], 7) }
    const revisions = [
      [0, false],
      [0, false],
      [0, true],
      [2, true], // without weight: open, but not to be drawn
    ].map(([place, isOpen]) => {
      setOpen(pool, Number(place), isOpen === true)
      return pool.ready.revision
    })
    expect(revisions).toEqual([8, 8, 9, 9])
    expect([...pool.open]).toEqual([1, 1, 1])
  })

  it('knows whether all weights are alike, those of 0 aside', () => {
    const isAlike = (...weight: number[]) =>
      createReady(new Uint8Array(weight.length).fill(1), weight).alike
    expect([isAlike(2, 2, 0), isAlike(1, 2), isAlike(), isAlike(0, 0)]).toEqual([
      true,
      false,
      true,
      true,
    ])
  })

  it('says where a place stands or would stand', () => {
    const ready = createReady(Uint8Array.from([0, 1, 0, 1, 1]), [1, 1, 1, 1, 1])
    expect([0, 1, 2, 3, 4, 5].map((place) => positionOf(ready, place))).toEqual([0, 0, 1, 1, 2, 3])
  })
})
