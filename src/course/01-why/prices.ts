// The price list of the chapter, and what a need costs by it: one machine, or as many small ones as
// it takes. The list is ours; its shape is what counts.

/** A machine that can be bought. Speed 1 does one second of work in a second. */
interface Machine {
  readonly size: string
  readonly speed: number
  readonly price: number // euros an hour
}

/** The list, smallest first. */
export const machines: readonly Machine[] = [
  { size: 'S', speed: 1, price: 1 },
  { size: 'M', speed: 2, price: 2.6 },
  { size: 'L', speed: 4, price: 7 },
]

export const smallest = machines[0]
export const largest = machines[machines.length - 1]

/** The smallest single machine for a need, in seconds of work a second; null: none is that large. */
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
