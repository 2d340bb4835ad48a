// The price list of the chapter, and what a need costs by it: one machine, or as many small ones as
// it takes. The list is the one from which the sale is equipped.
import { type Machine, machines } from '../../panels/the-sale/machines'

export const smallest = machines[0]
export const largest = machines[machines.length - 1]

/** The smallest machine for a need, in seconds of work a second; null: none is so large. */
export const oneFor = (need: number): Machine | null =>
  machines.find(({ speed }) => speed >= need) ?? null

/** How many of the smallest machines a need takes. */
export const manyFor = (need: number): number => Math.ceil(need / smallest.speed)

/** The machine of a speed, or null if none such is sold. */
export const machineOf = (speed: number): Machine | null =>
  machines.find((machine) => machine.speed === speed) ?? null

const START = 0.8
const GROWTH = 1.16

/** A month of a shop whose need grows by a constant share. */
export interface Month {
  readonly month: number
  readonly need: number
  readonly one: Machine | null
  readonly many: number
}

/** The months 0 to `last`. */
export const months = (last: number): readonly Month[] =>
  Array.from({ length: last + 1 }, (_, month) => {
    const need = START * GROWTH ** month
    return { month, need, one: oneFor(need), many: manyFor(need) }
  })
