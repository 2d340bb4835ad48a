// What can be bought for the sale, and the scenario that a purchase makes.
import type { Scenario, ServerSpec } from '../../sim/scenario'

/** A machine that can be bought. Speed 1 does one second of work in a second. */
export interface Machine {
  readonly size: string
  readonly speed: number
  readonly price: number // euros an hour
}

/** The price list, smallest first. The list is ours; its shape is what counts. */
export const machines: readonly Machine[] = [
  { size: 'S', speed: 1, price: 1 },
  { size: 'M', speed: 2, price: 2.6 },
  { size: 'L', speed: 4, price: 7 },
]

/** More are not sold: no plan within the budget needs them. */
export const MACHINES_MAX = 8

/** The machines of a scenario, in the order of its list. */
export const machinesOf = (scenario: Scenario): readonly Machine[] =>
  scenario.pools[0].servers.flatMap(({ speed }) => {
    const machine = machines.find((each) => each.speed === speed)
    return machine ? [machine] : []
  })

/** Euros an hour for all of them. Reckoned in cents: sums of tenths are not exact. */
export const priceOf = (bought: readonly Machine[]): number =>
  bought.reduce((cents, { price }) => cents + Math.round(price * 100), 0) / 100

const serverOf = (model: ServerSpec, machine: Machine, index: number): ServerSpec => ({
  ...model,
  name: `s${index + 1}`,
  id: index + 1,
  address: `10.0.1.${10 + index}`,
  speed: machine.speed,
})

/** The same sale on other machines. */
export function withMachines(scenario: Scenario, bought: readonly Machine[]): Scenario {
  const [pool, ...others] = scenario.pools
  const servers = bought.map((machine, index) => serverOf(pool.servers[0], machine, index))
  return { ...scenario, pools: [{ ...pool, servers }, ...others] }
}
